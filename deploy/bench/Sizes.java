/** Sizes of networks: as the benchmark has them, or as the environment says: platforms,operators,partnerships. */
final class Sizes {
    private Sizes() {}

    static Network.Size of(String variable, int platforms, int operators, int partnerships) {
        var said = System.getenv(variable);
        if (said == null) {
            return new Network.Size(platforms, operators, partnerships);
        }
        var numbers = said.split(",");
        return new Network.Size(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
    }
}
