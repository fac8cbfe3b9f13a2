import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the walls cost: the ten hottest queries with no filter, with a plain {@code where}, and behind the walls, in one network
 * of a thousand platforms, for a small platform and for one that owns a tenth of everything. The three forms take turns, each
 * on a connection of its own that has been warmed, and three times on new ones, since one backend may fare better than another;
 * the driver keeps statements prepared, as it does for the application.
 */
final class Walls {
    private static final int ROUNDS = 67;
    private static final int WARMING = 10;
    private static final int TIMES = 3;
    private static final double SECONDS = 1.5;
    private static final int ROUNDS_WITHOUT_FILTER = 3;
    private static final int CELLS = 300;
    private static final double LIMIT = 1.05;

    /** A small platform and a large one, each with an operator and a partnership of its own. */
    private static final Map<String, String> PLATFORMS = new LinkedHashMap<>();

    static {
        PLATFORMS.put("wop-mexico", "small");
        PLATFORMS.put("wop-lac", "large");
    }

    private Walls() {}

    public static void main(String[] arguments) throws Exception {
        var dist = Path.of(arguments[0]);
        var out = Path.of(arguments[1]);
        var size = Sizes.of("WOP_BENCH_NETWORK", 1_000, 1_000_000, 100_000);
        try (var folder = Folder.of("walls", size);
                var network = Network.ofRows(dist, folder.path(), size, CELLS);
                var past = network.asSuperuser()) {
            var queries = Hottest.read(dist.resolve("../../bench/hottest.sql").normalize());
            var report = new Report("walls", size.text() + ", one connection a form, warm");
            var ratios = new ArrayList<Double>();
            var plans = new StringBuilder();
            for (var platform : PLATFORMS.entrySet()) {
                var operator = id(past, "select id from operator where platform_id = '%s' and entry = 'IMPORT' order by id limit 1", platform.getKey());
                var partnership =
                        id(past, "select partnership_id from mission where platform_id = '%s' and title = 'Mission 1' order by partnership_id limit 1",
                                platform.getKey());
                for (var query : queries.entrySet()) {
                    var forms = new EnumMap<Hottest, String>(Hottest.class);
                    for (var form : Hottest.values()) {
                        forms.put(form, form.of(query.getValue(), platform.getKey(), operator, partnership));
                    }
                    if (platform.getValue().equals("large")) {
                        forms.remove(Hottest.NO_FILTER);
                    }
                    var times = new EnumMap<Hottest, Times>(Hottest.class);
                    forms.keySet().forEach(form -> times.put(form, new Times()));
                    for (var i = 0; i < TIMES; i++) {
                        measure(network, platform.getKey(), forms, times);
                    }
                    var name = query.getKey() + ", " + platform.getValue();
                    var where = times.get(Hottest.WHERE);
                    times.forEach((form, t) -> report.add(
                            new Report.Line(name + ", " + words(form), "µs", 1000 * t.median(), 1000 * t.p95(), t.median() / where.median(),
                                    "plain where")));
                    ratios.add(times.get(Hottest.WALLS).median() / where.median());
                    plans.append("%s, as %s (%s)%n%n%s%n%n".formatted(query.getKey(), platform.getKey(), platform.getValue(),
                            plan(network, platform.getKey(), forms.get(Hottest.WALLS))));
                }
            }
            var sorted = ratios.stream().sorted().toList();
            var middle = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
            var mean = Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow());
            report.add(new Report.Line("walls, all queries", "ratio", middle, sorted.get(sorted.size() - 1), middle / LIMIT, "limit of 1.05"));
            report.write(out);
            Files.writeString(out.resolve("plans.txt"), plans.toString());
            System.out.printf("Walls against plain where: median %.3f, geometric mean %.3f, the limit is %.2f; plans in %s%n", middle, mean, LIMIT, out.resolve("plans.txt"));
        }
    }

    private static String words(Hottest form) {
        return switch (form) {
            case NO_FILTER -> "no filter";
            case WHERE -> "plain where";
            case WALLS -> "walls";
        };
    }

    private static void measure(Network network, String platform, Map<Hottest, String> forms, Map<Hottest, Times> times) throws Exception {
        try (var one = network.asSuperuser();
                var two = network.asSuperuser();
                var behind = network.asApplication()) {
            var connections = Map.of(Hottest.NO_FILTER, one, Hottest.WHERE, two, Hottest.WALLS, behind);
            for (var connection : connections.values()) {
                present(connection, platform);
            }
            var end = System.nanoTime() + (long) (SECONDS * 1e9);
            var order = new ArrayList<>(forms.keySet());
            for (var round = -WARMING; round < ROUNDS && (round < ROUNDS_WITHOUT_FILTER || System.nanoTime() < end); round++) {
                java.util.Collections.rotate(order, 1);
                for (var form : order) {
                    // The whole network's rows are read a few times only: it is the same for every platform, and slow.
                    if (form == Hottest.NO_FILTER && (round < -1 || times.get(form).many() >= ROUNDS_WITHOUT_FILTER)) {
                        continue;
                    }
                    if (round < 0) {
                        read(connections.get(form), forms.get(form));
                    } else {
                        times.get(form).measure(() -> read(connections.get(form), forms.get(form)));
                    }
                }
            }
        }
    }

    private static void read(Connection connection, String query) throws SQLException {
        try (var sql = connection.prepareStatement(query);
                var rows = sql.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    private static void present(Connection connection, String platform) throws SQLException {
        connection.setAutoCommit(false);
        try (var sql = connection.prepareStatement("select set_config('wop.platform', ?, true)")) {
            sql.setString(1, platform);
            sql.execute();
        }
    }

    private static String id(Connection past, String query, String platform) throws SQLException {
        try (var sql = past.createStatement();
                var rows = sql.executeQuery(query.formatted(platform))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String plan(Network network, String platform, String query) throws Exception {
        var lines = new ArrayList<String>();
        try (var behind = network.asApplication()) {
            present(behind, platform);
            try (var sql = behind.createStatement();
                    var rows = sql.executeQuery("explain (costs off) " + query)) {
                while (rows.next()) {
                    lines.add("  " + rows.getString(1));
                }
            }
        }
        return String.join("\n", lines);
    }
}
