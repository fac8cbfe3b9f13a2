import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.wopplatform.deploy.store.Store;

/**
 * An installation with a generated network: the demonstration, as many regions more as it takes, and rows by the hundred
 * thousand from {@code network.sql}. With a server, or its database alone.
 */
final class Network implements AutoCloseable {
    private static final List<String> COUNTRIES =
            List.of("AF", "BT", "FJ", "KG", "KH", "KI", "LA", "MM", "MN", "MV", "NP", "PG", "SB", "TJ", "TL", "TM", "TO", "UZ", "VU", "WS");
    private static final int FAMILY = 20;
    private static final String LOADED = "loaded";

    /** How much of everything, in all. */
    record Size(int platforms, int operators, int partnerships) {
        String text() {
            return "%,d platforms, %,d operators, %,d partnerships".formatted(platforms, operators, partnerships);
        }
    }

    /** Of wop-mexico, whatever the size of the network. */
    static final int TENANT = 1_000;

    static final int COURSES = 100;

    private final Path dist;
    private final Path folder;
    private final Path data;
    private final Size size;
    private Store store;
    private Process server;

    private Network(Path dist, Path folder, Size size) {
        this.dist = dist;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.size = size;
    }

    /**
     * The database alone, in this process; rows of an earlier run are taken as they are.
     *
     * @param cells of totals that are made up for each platform, where nobody counts anew
     */
    static Network ofRows(Path dist, Path folder, Size size, int cells) throws IOException, SQLException {
        var network = new Network(dist, folder, size);
        network.platforms();
        Files.createDirectories(network.data);
        network.store = new Store();
        var prepared =
                network.store.apply(
                        Map.of(
                                "data", network.data.toString(),
                                "platforms", folder.resolve("platforms").toString(),
                                "home", dist.toString(),
                                "demonstration", "true",
                                "url", "http://localhost"));
        if (prepared.containsKey("refused")) {
            throw new IllegalStateException(prepared.get("refused"));
        }
        network.load(cells);
        return network;
    }

    /** With a server on the port. */
    static Network served(Path dist, Path folder, Size size, int port) throws IOException, SQLException, InterruptedException {
        var network = new Network(dist, folder, size);
        network.platforms();
        var output = folder.resolve("output");
        network.server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:+UseSerialGC", "-Xss512k", "-Dwop.platforms=" + folder.resolve("platforms"),
                                "-jar", dist.resolve("wop.jar").toString(),
                                "demo", "--port", String.valueOf(port), "--data", network.data.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(600);
        while (!Files.readString(output).contains("Stop: Ctrl-C")) {
            if (!network.server.isAlive() || System.nanoTime() > end) {
                network.close();
                throw new IllegalStateException("the network did not start:\n" + Files.readString(output));
            }
            Thread.sleep(200);
        }
        network.load(0);
        return network;
    }

    Path data() {
        return data;
    }

    Size size() {
        return size;
    }

    Connection asSuperuser() throws IOException, SQLException {
        return as("postgres", "postgres");
    }

    /** As the application, bound by every wall; statements are kept prepared after five times, as its pool does. */
    Connection asApplication() throws IOException, SQLException {
        return as("wop_app", "application");
    }

    Connection as(String role, String secret) throws IOException, SQLException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        var port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/wop", role, secrets.getProperty(secret));
    }

    String bearer(String platform, String role) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(data.resolve("demo-accounts.json")))) {
            return "Bearer "
                    + reader.readArray().stream()
                            .map(jakarta.json.JsonValue::asJsonObject)
                            .filter(a -> a.getString("platform").equals(platform) && a.getString("role").equals(role))
                            .findFirst()
                            .orElseThrow()
                            .getString("token");
        }
    }

    /** Counts everything anew, once for all runs on the same rows: the generator bypasses the triggers that keep totals. */
    void count() throws IOException, SQLException {
        var mark = folder.resolve("counted");
        if (Files.exists(mark)) {
            return;
        }
        var began = System.nanoTime();
        try (var superuser = asSuperuser()) {
            run(superuser, "select recount_everything()");
            run(superuser, "vacuum (analyze) counted, tally, tally_operator, counted_change, recount_due");
        }
        Files.writeString(mark, size.text());
        System.out.printf("%s: counted anew in %.0f s%n", size.text(), (System.nanoTime() - began) / 1e9);
    }

    @Override
    public void close() throws IOException {
        if (store != null) {
            store.close();
        }
        if (server != null) {
            server.destroy();
            try {
                if (!server.waitFor(60, TimeUnit.SECONDS)) {
                    server.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** The statements of a file, without its comments. */
    static List<String> statements(Path file) throws IOException {
        var text = Files.readString(file).replaceAll("(?m)^--.*\\n", "");
        var statements = new ArrayList<String>();
        for (var statement : text.split(";\\n")) {
            if (!statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return statements;
    }

    /** The seven, and regions of two countries each, twenty of them under a wider one. */
    private void platforms() throws IOException {
        var to = folder.resolve("platforms");
        Files.createDirectories(to);
        var known = 0;
        try (var files = Files.list(dist.resolve("platforms"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                known++;
            }
        }
        for (var i = 0; i < size.platforms() - known; i++) {
            var wide = i % FAMILY == 0;
            var name = "Bench %04d".formatted(i);
            var at = i % COUNTRIES.size();
            Files.writeString(
                    to.resolve("bench-%04d.properties".formatted(i)),
                    """
                    kind = regional
                    parent = %s
                    name.en = %s
                    full-name.en = %s, a platform of the benchmark
                    territory = %s
                    host.1.association = BA
                    host.1.name = Benchmark Association
                    host.1.role = host
                    languages = en
                    currency = USD
                    time-zone = UTC
                    privacy-threshold = 5
                    """
                            .formatted(
                                    wide ? "gwopa" : "bench-%04d".formatted(i - i % FAMILY),
                                    name,
                                    name,
                                    wide
                                            ? String.join(", ", COUNTRIES)
                                            : COUNTRIES.get(at) + ", " + COUNTRIES.get((at + 1) % COUNTRIES.size())));
        }
    }

    private void load(int cells) throws IOException, SQLException {
        var mark = folder.resolve(LOADED);
        if (Files.exists(mark)) {
            return;
        }
        var began = System.nanoTime();
        try (var database = asSuperuser()) {
            var sql = dist.resolve("../../bench/network.sql").normalize();
            for (var statement : statements(sql)) {
                run(
                        database,
                        statement
                                .replace("$OPERATORS", String.valueOf(size.operators()))
                                .replace("$PARTNERSHIPS", String.valueOf(size.partnerships()))
                                .replace("$CELLS", String.valueOf(cells))
                                .replace("$TENANT", String.valueOf(TENANT))
                                .replace("$COURSES", String.valueOf(COURSES)));
            }
            run(database, "vacuum (analyze)");
            run(database, "checkpoint");
        }
        Files.writeString(mark, size.text());
        System.out.printf("%s: loaded in %.0f s%n", size.text(), (System.nanoTime() - began) / 1e9);
    }

    static void run(Connection database, String statement) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute(statement);
        } catch (SQLException refused) {
            throw new SQLException(refused.getMessage() + "\n" + statement, refused.getSQLState(), refused);
        }
    }
}
