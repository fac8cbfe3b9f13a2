import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a network lies: for the time of the benchmark, or for the next run too, under {@code WOP_BENCH_KEEP}. */
record Folder(Path path, boolean kept) implements AutoCloseable {
    static Folder of(String name, Network.Size size) throws IOException {
        var keep = System.getenv("WOP_BENCH_KEEP");
        if (keep == null) {
            return new Folder(Files.createTempDirectory("wop-bench-" + name), false);
        }
        var folder = Path.of(keep, "%s-%d-%d-%d".formatted(name, size.platforms(), size.operators(), size.partnerships()));
        Files.createDirectories(folder);
        return new Folder(folder, true);
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            Network.delete(path);
        }
    }
}
