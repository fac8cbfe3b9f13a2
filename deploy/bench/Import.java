import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * A file of 100,000 operators, 2 % of them faulty, checked and committed over the API, against a plain COPY of the rows
 * that came of it into the same tables, with their indexes and triggers, in the same run. The size may be given as
 * {@code WOP_BENCH_ROWS}.
 */
final class Import {
    private static final String PLATFORM = "wop-mexico";
    private static final double FAULTY = 0.02;
    private static final int COPIES = 3;
    private static final double LIMIT = 6.0;
    private static final String COPY = "COPY of the same rows";
    private static final String[] TABLES = {"operator", "operator_identifier", "operator_contact"};

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    private Import(int port, Path data) throws IOException {
        this.base = "http://127.0.0.1:" + port;
        var accounts = Files.readString(data.resolve("demo-accounts.json"));
        var found =
                Pattern.compile(
                                "\"platform\":\\s*\"" + PLATFORM
                                        + "\",\\s*\"role\":\\s*\"FACILITATOR\"[^}]*\"token\":\\s*\"([^\"]+)\"")
                        .matcher(accounts);
        if (!found.find()) {
            throw new IllegalStateException("no facilitator of " + PLATFORM);
        }
        this.token = found.group(1);
    }

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[2]);
        var rows = Integer.parseInt(System.getenv().getOrDefault("WOP_BENCH_ROWS", "100000"));
        var file = Files.createTempFile("operators", ".csv");
        try (var heap = Heap.of(data)) {
            OperatorsFile.write(file, rows, FAULTY);
            new Import(Integer.parseInt(arguments[0]), data).run(file, rows, data, heap, Path.of(arguments[1]));
        } finally {
            Files.delete(file);
        }
    }

    /** The seconds that checking and committing a file took. */
    static double[] seconds(int port, Path data, Path file) throws Exception {
        var to = new Import(port, data);
        var address = to.upload(file);
        var start = System.nanoTime();
        var checked = to.after("CHECKING", address);
        var middle = System.nanoTime();
        to.post(address + "/commit");
        var committed = to.after("COMMITTING", address);
        if (!committed.equals("COMMITTED")) {
            throw new IllegalStateException("the import was " + checked + " and ended " + committed);
        }
        return new double[] {(middle - start) / 1e9, seconds(middle)};
    }

    private String after(String state, String address) throws Exception {
        var now = state;
        while (now.equals(state)) {
            Thread.sleep(50);
            now = text(get(address), "state");
        }
        return now;
    }

    private void run(Path file, int rows, Path data, Heap heap, Path out) throws Exception {
        var before = heap.peak();
        var start = System.nanoTime();
        var address = upload(file);
        var uploaded = seconds(start);
        var first = -1.0;
        var state = "CHECKING";
        while (state.equals("CHECKING")) {
            var status = get(address);
            state = text(status, "state");
            if (first < 0 && number(status, "refused") > 0) {
                first = seconds(start) - uploaded;
            }
            Thread.sleep(100);
        }
        var checked = seconds(start) - uploaded;
        post(address + "/commit");
        var committing = System.nanoTime();
        for (state = "COMMITTING"; state.equals("COMMITTING"); Thread.sleep(200)) {
            state = text(get(address), "state");
        }
        var committed = seconds(committing);
        var added = number(get(address), "added");
        if (!state.equals("COMMITTED")) {
            throw new IllegalStateException("the import ended " + state);
        }
        var during = heap.peak();
        var copies = copies(data);
        var copy = copies[copies.length / 2];
        var report = new Report("import", "%,d rows, %,d of them sound, %s".formatted(rows, added, size(file)));
        report.add(line(COPY, added / copy, added / copies[copies.length - 1], 1.0));
        report.add(line("check (dry run)", rows / checked, rows / checked, checked / copy));
        report.add(line("commit", added / committed, added / committed, committed / copy));
        report.add(line("check and commit", rows / (checked + committed), rows / (checked + committed),
                (checked + committed) / copy));
        report.add(new Report.Line("upload", "s", uploaded, uploaded, uploaded / copy, COPY));
        report.add(new Report.Line("first faults after the start", "s", first, first, first / 2.0, "limit of 2 s"));
        report.add(new Report.Line("time to limit", "ratio", (checked + committed) / copy, (checked + committed) / copy,
                (checked + committed) / copy / LIMIT, "limit of 6 COPY"));
        report.add(new Report.Line("peak heap", "MB", during, during, during / before, "idle"));
        report.write(out);
    }

    private static Report.Line line(String what, double perSecond, double worst, double ratio) {
        return new Report.Line(what, "rows/s", perSecond, worst, ratio, "time of " + COPY);
    }

    /** The times of some copies, in seconds, sorted; each is undone. */
    private static double[] copies(Path data) throws IOException, SQLException {
        try (var connection = Embedded.asSuperuser(data)) {
            var contents = new LinkedHashMap<String, byte[]>();
            for (var table : TABLES) {
                contents.put(table, content(connection, table));
            }
            connection.setAutoCommit(false);
            run(connection, "set session_replication_role = replica");
            run(connection, "create temp table gone as select id from operator where entry = 'IMPORT'");
            for (var table : List.of("operator_standing", "operator_contact", "operator_identifier")) {
                run(connection, "delete from " + table + " where operator_id in (select id from gone)");
            }
            run(connection, "delete from operator where id in (select id from gone)");
            run(connection, "set session_replication_role = origin");
            connection.commit();
            var times = new double[COPIES];
            for (var i = 0; i < COPIES; i++) {
                run(connection, "select set_config('wop.platform', '" + PLATFORM + "', true)");
                var start = System.nanoTime();
                for (var content : contents.entrySet()) {
                    connection.unwrap(PGConnection.class).getCopyAPI()
                            .copyIn("copy " + content.getKey() + " (" + columns(connection, content.getKey()) + ") from stdin",
                                    new ByteArrayInputStream(content.getValue()));
                }
                times[i] = seconds(start);
                connection.rollback();
            }
            Arrays.sort(times);
            return times;
        }
    }

    private static byte[] content(Connection connection, String table) throws SQLException, IOException {
        var out = new ByteArrayOutputStream();
        var of = table.equals("operator") ? "id" : "operator_id";
        connection.unwrap(PGConnection.class).getCopyAPI()
                .copyOut("copy (select " + columns(connection, table) + " from " + table + " where " + of
                        + " in (select id from operator where entry = 'IMPORT')) to stdout", out);
        return out.toByteArray();
    }

    private static String columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select string_agg(attname, ', ' order by attnum) from pg_attribute where attrelid = '" + table
                                        + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String upload(Path file) throws IOException, InterruptedException {
        var boundary = "operators-of-the-benchmark";
        var body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"mode\"\r\n\r\ndry-run\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"operators.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        Files.copy(file, body);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var answer =
                client.send(
                        request("/api/v1/platforms/" + PLATFORM + "/imports")
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return text(answer.body(), "address");
    }

    private String get(String address) throws IOException, InterruptedException {
        return client.send(request(address).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private void post(String address) throws IOException, InterruptedException {
        client.send(request(address).POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(base + address)).header("Authorization", "Bearer " + token);
    }

    private static String text(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private static int number(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":([0-9]+)").matcher(json);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String size(Path file) throws IOException {
        return "%.1f MB".formatted(Files.size(file) / 1024.0 / 1024.0);
    }

    /** The program's heap, asked of jstat twice a second. */
    private static final class Heap implements AutoCloseable {
        private final Process jstat;
        private final List<Double> used = new ArrayList<>();
        private int seen;

        private Heap(Process jstat) {
            this.jstat = jstat;
            var reading = new Thread(this::read);
            reading.setDaemon(true);
            reading.start();
        }

        static Heap of(Path data) throws IOException, InterruptedException {
            var pid =
                    ProcessHandle.allProcesses()
                            .filter(p -> p.info().commandLine().filter(c -> c.contains(data.toString())).isPresent())
                            .filter(p -> p.info().command().filter(c -> c.endsWith("java")).isPresent())
                            .map(ProcessHandle::pid)
                            .filter(p -> p != ProcessHandle.current().pid())
                            .findFirst()
                            .orElseThrow();
            var heap = new Heap(new ProcessBuilder("jstat", "-gc", pid.toString(), "500").start());
            Thread.sleep(3000);
            return heap;
        }

        private void read() {
            try (var lines = jstat.inputReader()) {
                var names = List.of(lines.readLine().strip().split("\\s+"));
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var values = line.strip().split("\\s+");
                    var sum = 0.0;
                    for (var name : List.of("S0U", "S1U", "EU", "OU")) {
                        sum += Double.parseDouble(values[names.indexOf(name)]);
                    }
                    synchronized (used) {
                        used.add(sum / 1024);
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        /** The largest use since it was asked last, in megabytes. */
        double peak() {
            synchronized (used) {
                var peak = used.stream().skip(seen).mapToDouble(Double::doubleValue).max().orElse(0);
                seen = used.size();
                return peak;
            }
        }

        @Override
        public void close() {
            jstat.destroy();
        }
    }
}
