import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The global picture, for one user, in networks of a hundred platforms with 1,000 to 100,000 partnerships: pages and the API
 * after a change of a partnership, so that nothing that is kept still holds, and asked again, against the bare SQL that reads the
 * same cells in the same run, by turns.
 */
final class Observatory {
    private static final int ROUNDS = 21;
    private static final int WARMING = 40;
    private static final int PLATFORMS = 100;
    private static final double LIMIT = 50;
    private static final String SQL = ", SQL";
    private static final String TOTALS = "/api/v1/observatory/totals?measure=";

    /**
     * @param measure of the cells that are read; empty for a page, held against the SQL of all cells there are
     */
    private record Ask(String address, String measure, String by) {}

    private static final Map<String, Ask> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put("page of the world", new Ask("/en/gwopa/observatory", "", ""));
        ASKED.put("page of WOP-LAC", new Ask("/en/wop-lac/observatory", "", ""));
        for (var asked : List.of("PARTNERSHIPS ALL", "PARTNERSHIPS STATE", "PARTNERSHIPS AREA", "OPERATORS COUNTRY", "PERSON_DAYS ALL")) {
            var words = asked.split(" ");
            ASKED.put(asked, new Ask(TOTALS + words[0] + "&by=" + words[1], words[0], words[1]));
        }
    }

    private Observatory() {}

    public static void main(String[] arguments) throws Exception {
        var port = Integer.parseInt(arguments[2]);
        var report = new Report("observatory", PLATFORMS + " platforms, one user, %d rounds by turns, a change before each".formatted(ROUNDS));
        var first = new LinkedHashMap<String, Times>();
        var grown = new ArrayList<String>();
        for (var partnerships : System.getenv().getOrDefault("WOP_BENCH_PARTNERSHIPS", "1000,10000,100000").split(",")) {
            var many = Integer.parseInt(partnerships);
            var size = new Network.Size(PLATFORMS, Math.max(10_000, 2 * many), many);
            try (var folder = Folder.of("observatory", size);
                    var network = Network.served(Path.of(arguments[0]), folder.path(), size, port);
                    var superuser = network.asSuperuser();
                    var analyst = network.as("wop_analyst", "analyst")) {
                network.count();
                var cells = cells(superuser);
                var measured = measure(network, port, superuser, analyst);
                for (var line : measured.entrySet()) {
                    var least = first.computeIfAbsent(line.getKey(), k -> line.getValue());
                    var bare = measured.get(line.getKey().replaceFirst(", .*", "") + SQL);
                    grown.add("%-36s %10.2f times of the fewest partnerships".formatted(
                            "%s, %,d".formatted(line.getKey(), many), line.getValue().median() / least.median()));
                    report.add(new Report.Line("%s, %,d".formatted(line.getKey(), many), "ms", line.getValue().median(), line.getValue().p95(),
                            line.getValue().median() / bare.median(), "SQL of the same cells"));
                }
                System.out.printf("%s: %,d cells of totals%n", size.text(), cells);
            }
        }
        report.write(Path.of(arguments[1]));
        grown.forEach(System.out::println);
        System.out.printf("The limit of a page is %.0f ms at p95%n", LIMIT);
    }

    private static Map<String, Times> measure(Network network, int port, Connection superuser, Connection analyst) throws Exception {
        var server = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NORMAL).build();
        var times = new LinkedHashMap<String, Times>();
        var partnerships = partnerships(superuser);
        superuser.setAutoCommit(false);
        for (var round = -WARMING; round < ROUNDS; round++) {
            var counts = round < 0 ? new LinkedHashMap<String, Times>() : times;
            for (var ask : ASKED.entrySet()) {
                var address = "http://localhost:" + port + ask.getValue().address();
                if (round >= 0) {
                    of(counts, ask.getKey() + SQL).measure(() -> read(analyst, ask.getValue()));
                }
                change(superuser, partnerships.get((round + WARMING) % partnerships.size()));
                of(counts, ask.getKey()).measure(() -> Tenants.get(server, address, ""));
                of(counts, ask.getKey() + ", again").measure(() -> Tenants.get(server, address, ""));
            }
        }
        superuser.setAutoCommit(true);
        return times;
    }

    private static Times of(Map<String, Times> times, String what) {
        return times.computeIfAbsent(what, w -> new Times());
    }

    /** What the picture is made of. */
    private static void read(Connection analyst, Ask ask) throws SQLException {
        for (var view : List.of("observed_cell", "observed_few")) {
            var cells = ask.measure().isEmpty() ? "" : " where measure = ? and dimension in ('ALL', ?)";
            try (var sql = analyst.prepareStatement("select * from " + view + cells)) {
                if (!cells.isEmpty()) {
                    sql.setString(1, ask.measure());
                    sql.setString(2, ask.by());
                }
                try (var rows = sql.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
        }
    }

    private static void change(Connection superuser, String partnership) throws SQLException {
        Network.run(superuser, "select set_config('wop.platform', 'wop-lac', true)");
        Network.run(superuser, "update partnership set published = not published where id = '" + partnership + "'");
        superuser.commit();
    }

    private static List<String> partnerships(Connection superuser) throws SQLException {
        try (var sql = superuser.createStatement();
                var rows = sql.executeQuery(
                        "select id from partnership where platform_id = 'wop-lac' and title like 'Partnership %' order by id limit 60")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static long cells(Connection superuser) throws SQLException {
        try (var sql = superuser.createStatement();
                var rows = sql.executeQuery("select count(*) from tally")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
