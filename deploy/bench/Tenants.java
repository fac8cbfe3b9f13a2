import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What many platforms cost one of them: the same rows in all, and the same rows at home, in networks of 10, 100 and 1,000
 * platforms. Pages of wop-mexico are to take as long in each; pages that list platforms grow with them. One user; no page is
 * asked for twice, so none is a kept one; the pages take turns.
 */
final class Tenants {
    private static final int ROUNDS = 41;
    private static final int WARMING = 20;

    /** Address, and who asks: nobody, or somebody of wop-mexico. */
    private record Page(String address, String role, boolean lists) {}

    private static final Map<String, Page> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("ping", new Page("/api/v1/ping", "", false));
        PAGES.put("home", new Page("/es/wop-mexico", "", false));
        PAGES.put("directory", new Page("/es/wop-mexico/operators", "", false));
        PAGES.put("partnerships, public", new Page("/es/wop-mexico/partnerships", "", false));
        PAGES.put("desk", new Page("/es/wop-mexico/administration", "FACILITATOR", false));
        PAGES.put("registry", new Page("/es/wop-mexico/administration/operators", "FACILITATOR", false));
        PAGES.put("partnerships, board", new Page("/es/wop-mexico/administration/partnerships", "FACILITATOR", false));
        PAGES.put("requests", new Page("/es/wop-mexico/administration/support", "FACILITATOR", false));
        PAGES.put("registry, API", new Page("/api/v1/platforms/wop-mexico/registry", "FACILITATOR", false));
        PAGES.put("home of GWOPA", new Page("/es", "", true));
        PAGES.put("list of platforms, API", new Page("/api/v1/platforms", "", true));
    }

    private Tenants() {}

    public static void main(String[] arguments) throws Exception {
        var dist = Path.of(arguments[0]);
        var port = Integer.parseInt(arguments[2]);
        var rows = Sizes.of("WOP_BENCH_NETWORK", 0, 100_000, 20_000);
        var steps = System.getenv().getOrDefault("WOP_BENCH_PLATFORMS", "10,100,1000").split(",");
        var times = new LinkedHashMap<Integer, Map<String, Times>>();
        for (var step : steps) {
            var size = new Network.Size(Integer.parseInt(step), rows.operators(), rows.partnerships());
            try (var folder = Folder.of("tenants", size);
                    var network = Network.served(dist, folder.path(), size, port)) {
                times.put(size.platforms(), measure(network, port));
            }
        }
        var first = times.keySet().iterator().next();
        var report =
                new Report(
                        "tenants",
                        "%,d operators and %,d partnerships in all, %,d and %,d of them the tenant's, one user, %d rounds"
                                .formatted(rows.operators(), rows.partnerships(), Network.TENANT, Network.COURSES, ROUNDS));
        for (var page : PAGES.keySet()) {
            var least = times.get(first).get(page);
            times.forEach(
                    (platforms, measured) -> {
                        var t = measured.get(page);
                        report.add(new Report.Line("%s, %,d platforms".formatted(page, platforms), "ms", t.median(), t.p95(),
                                t.median() / least.median(), "%,d platforms".formatted(first)));
                    });
        }
        report.write(Path.of(arguments[1]));
        var last = times.keySet().stream().reduce((a, b) -> b).orElseThrow();
        for (var page : PAGES.entrySet()) {
            var grown = times.get(last).get(page.getKey()).median() - times.get(first).get(page.getKey()).median();
            System.out.printf("%-28s %8.1f µs a platform more%s%n", page.getKey(), 1000 * grown / Math.max(1, last - first),
                    page.getValue().lists() ? " (lists platforms)" : "");
        }
    }

    private static Map<String, Times> measure(Network network, int port) throws Exception {
        var server = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var bearer = network.bearer("wop-mexico", "FACILITATOR");
        var times = new LinkedHashMap<String, Times>();
        PAGES.keySet().forEach(name -> times.put(name, new Times()));
        for (var round = -WARMING; round < ROUNDS; round++) {
            for (var page : PAGES.entrySet()) {
                var address = "http://localhost:" + port + page.getValue().address() + "?once=" + (round + WARMING);
                var by = page.getValue().role().isEmpty() ? "" : bearer;
                if (round < 0) {
                    get(server, address, by);
                } else {
                    times.get(page.getKey()).measure(() -> get(server, address, by));
                }
            }
        }
        return times;
    }

    static int get(HttpClient server, String address, String bearer) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", "es").header("Accept-Encoding", "gzip");
        if (!bearer.isEmpty()) {
            request.header("Authorization", bearer);
        }
        var answer = server.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }
}
