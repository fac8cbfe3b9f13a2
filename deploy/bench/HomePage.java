import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A platform's home page against the least the same server can do: a JAX-RS method without content, and a static file.
 * The rounds of all three take turns, so that a slow moment of the machine meets each of them.
 */
final class HomePage {
    private static final int ROUNDS = 7;
    private static final double SECONDS = 2.0;
    private static final int CONNECTIONS = 8;
    private static final String BARE = "bare JAX-RS method";

    private HomePage() {}

    public static void main(String[] arguments) throws Exception {
        var load = new Load(Integer.parseInt(arguments[0]), CONNECTIONS);
        var targets = new LinkedHashMap<String, String>();
        targets.put(BARE, "/api/v1/ping");
        targets.put("static file (stylesheet)", "/assets/wop.css");
        targets.put("home of WOP-Mexico", "/wop-mexico");
        targets.put("home of WOP-LAC", "/wop-lac");
        targets.put("home of GWOPA", "/");
        for (var path : targets.values()) {
            load.get(path, 3 * SECONDS);
        }
        Map<String, List<Load.Round>> rounds = new LinkedHashMap<>();
        for (var i = 0; i < ROUNDS; i++) {
            for (var target : targets.entrySet()) {
                rounds.computeIfAbsent(target.getKey(), k -> new ArrayList<>())
                        .add(load.get(target.getValue(), SECONDS));
            }
        }
        var report =
                new Report(
                        "home",
                        "demonstration network, %d connections, %d rounds of %.0f s each"
                                .formatted(CONNECTIONS, ROUNDS, SECONDS));
        var bare = median(rates(rounds.get(BARE)));
        for (var entry : rounds.entrySet()) {
            var rates = rates(entry.getValue());
            report.add(
                    new Report.Line(
                            entry.getKey(), "requests/s", median(rates), rates[0], median(rates) / bare, BARE));
        }
        var bareTime = time(rounds.get(BARE), 0.5);
        for (var entry : rounds.entrySet()) {
            var middle = time(entry.getValue(), 0.5);
            report.add(
                    new Report.Line(
                            entry.getKey(),
                            "ms",
                            middle / 1000,
                            time(entry.getValue(), 0.95) / 1000,
                            middle / bareTime,
                            BARE));
        }
        for (var entry : rounds.entrySet()) {
            var bytes = (double) entry.getValue().get(0).bytes();
            report.add(new Report.Line(entry.getKey(), "bytes", bytes, bytes, bytes / 60_000, "60 kB"));
        }
        report.write(Path.of(arguments[1]));
    }

    private static double[] rates(List<Load.Round> rounds) {
        var rates = rounds.stream().mapToDouble(Load.Round::perSecond).toArray();
        Arrays.sort(rates);
        return rates;
    }

    private static double time(List<Load.Round> rounds, double share) {
        return median(rounds.stream().mapToDouble(r -> r.percentile(share)).sorted().toArray());
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }
}
