import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches of a directory of 300,000 published operators, as pages over HTTP on one connection, against the SQL of the
 * same searches past all walls in the same run: how many there are by country, and a page of 25 by name. No page is
 * asked for twice, so none is a kept one; the two take turns, so that a slow moment of the machine meets both.
 */
final class Directory {
    private static final int ROUNDS = 40;
    private static final int WARMING = 8;
    private static final double LIMIT = 3.0;

    /** How many operators, and where: 300,000 in all. */
    private static final Object[][] LOAD = {
        {"wop-mexico", "MX", 90_000}, {"wop-lac", "BR", 40_000}, {"wop-lac", "CO", 30_000}, {"wop-lac", "PE", 25_000},
        {"wop-lac", "EC", 15_000}, {"wop-lac", "CL", 10_000}, {"wop-lac", "GT", 10_000}, {"wop-honduras", "HN", 25_000},
        {"wop-bolivia", "BO", 20_000}, {"wop-argentina", "AR", 20_000}, {"cari-wop", "DO", 15_000}
    };

    /**
     * @param condition the same search in SQL
     */
    private record Probe(String name, String platform, Map<String, String> query, int page, String condition) {}

    private static final List<Probe> PROBES =
            List.of(
                    probe("everything", "gwopa", Map.of(), 1, "true"),
                    probe("everything, page 400", "gwopa", Map.of(), 400, "true"),
                    probe("everything, page 12,000", "gwopa", Map.of(), 12_000, "true"),
                    probe("rare word", "gwopa", Map.of("q", "xochitlan"), 1, word("xochitlan")),
                    probe("rare word, accented", "gwopa", Map.of("q", "Xochitlán"), 1, word("xochitlan")),
                    probe("common word", "gwopa", Map.of("q", "agua"), 1, word("agua")),
                    probe("common word, accented", "gwopa", Map.of("q", "asociación"), 1, word("asociacion")),
                    probe("common word, late by name", "gwopa", Map.of("q", "sistema"), 1, word("sistema")),
                    probe("two words", "gwopa", Map.of("q", "concepcion ASOCIACION"), 1,
                            word("concepcion") + " and " + word("asociacion")),
                    probe("three words", "gwopa", Map.of("q", "lucía cooperativa puerto"), 1,
                            word("lucia") + " and " + word("cooperativa") + " and " + word("puerto")),
                    probe("two words, page 40", "gwopa", Map.of("q", "agua san"), 40, word("agua") + " and " + word("san")),
                    probe("a country", "gwopa", Map.of("country", "HN"), 1, "country = 'HN'"),
                    probe("a country and a word", "gwopa", Map.of("country", "DO", "q", "sistema"), 1,
                            "country = 'DO' and " + word("sistema")),
                    probe("a service", "gwopa", Map.of("service", "stormwater"), 1, "services @> array['stormwater']"),
                    probe("a size", "gwopa", Map.of("sizeClass", "MEGA"), 1, "size_class = 'MEGA'"),
                    probe("a working area", "gwopa", Map.of("area", "GOVERNANCE"), 1, "working_areas @> array['GOVERNANCE']"),
                    probe("area, size and country", "gwopa",
                            Map.of("area", "WATER_DEMAND", "sizeClass", "SMALL", "country", "MX"), 1,
                            "working_areas @> array['WATER_DEMAND'] and size_class = 'SMALL' and country = 'MX'"),
                    probe("a nation's own", "wop-mexico", Map.of(), 1, "platform_id = 'wop-mexico'"),
                    probe("a nation's own and a word", "wop-mexico", Map.of("q", "junta"), 1,
                            "platform_id = 'wop-mexico' and " + word("junta")),
                    probe("nothing found", "gwopa", Map.of("q", "zzyzx"), 1, word("zzyzx")));

    private Directory() {}

    public static void main(String[] arguments) throws Exception {
        var port = Integer.parseInt(arguments[0]);
        var server = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try (var database = Embedded.asSuperuser(Path.of(arguments[2]))) {
            var loading = System.nanoTime();
            var operators = load(database);
            System.out.printf("%,d operators loaded in %.0f s%n", operators, (System.nanoTime() - loading) / 1e9);
            var pages = new LinkedHashMap<String, double[]>();
            var queries = new LinkedHashMap<String, double[]>();
            for (var probe : PROBES) {
                measure(probe, server, port, database, pages, queries);
            }
            var report =
                    new Report(
                            "directory",
                            "%,d published operators, %d MB with indexes, one connection, %d rounds of %d searches"
                                    .formatted(operators, megabytes(database), ROUNDS, PROBES.size()));
            pages.forEach(
                    (name, times) -> {
                        var bare = queries.get(name);
                        report.add(line(name + ", SQL", bare, 1, "itself"));
                        report.add(line(name, times, median(times) / median(bare), "its SQL"));
                    });
            var all = together(pages);
            var bare = together(queries);
            report.add(line("all searches, SQL", bare, 1, "itself"));
            report.add(line("all searches", all, median(all) / median(bare), "their SQL, medians"));
            var ratio = p95(all) / p95(bare);
            report.add(line("all searches", all, ratio, "their SQL, p95; to be under " + LIMIT));
            keptPage(server, port, report);
            file(server, port, operators, report);
            report.write(Path.of(arguments[1]));
            System.out.printf("p95 of a search page: %.2f times that of the bare SQL; the limit is %.0f%n", ratio, LIMIT);
        }
    }

    private static Probe probe(String name, String platform, Map<String, String> query, int page, String condition) {
        return new Probe(name, platform, query, page, condition);
    }

    private static String word(String folded) {
        return "words like '%" + folded + "%'";
    }

    private static void measure(
            Probe probe,
            HttpClient server,
            int port,
            Connection database,
            Map<String, double[]> pages,
            Map<String, double[]> queries)
            throws Exception {
        var overHttp = new double[ROUNDS];
        var inSql = new double[ROUNDS];
        for (var round = -WARMING; round < ROUNDS; round++) {
            var sql = millis(() -> bare(database, probe));
            var address = address(probe) + "&once=" + (round + WARMING);
            var page = millis(() -> get(server, port, address));
            if (round >= 0) {
                inSql[round] = sql;
                overHttp[round] = page;
            }
        }
        Arrays.sort(overHttp);
        Arrays.sort(inSql);
        pages.put(probe.name(), overHttp);
        queries.put(probe.name(), inSql);
    }

    private static void bare(Connection database, Probe probe) throws SQLException {
        var where = " from directory_entry where " + probe.condition();
        for (var statement :
                List.of(
                        "select country, count(*)" + where + " group by country",
                        "select *" + where + " order by words, id limit 25 offset " + (probe.page() - 1) * 25)) {
            try (var sql = database.prepareStatement(statement);
                    var rows = sql.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }

    private static String address(Probe probe) {
        var asked = new StringBuilder("/es/" + probe.platform() + "/operators?page=" + probe.page());
        probe.query()
                .forEach(
                        (name, value) ->
                                asked.append('&')
                                        .append(name)
                                        .append('=')
                                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return asked.toString();
    }

    private static long get(HttpClient server, int port, String address) throws IOException, InterruptedException {
        var answer =
                server.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    private static void keptPage(HttpClient server, int port, Report report) throws Exception {
        var times = new double[ROUNDS];
        for (var round = -WARMING; round < ROUNDS; round++) {
            var took = millis(() -> get(server, port, "/es/gwopa/operators?q=agua"));
            if (round >= 0) {
                times[round] = took;
            }
        }
        Arrays.sort(times);
        report.add(line("common word, asked again", times, 1, "itself"));
    }

    private static void file(HttpClient server, int port, long operators, Report report) throws Exception {
        for (var ending : List.of("csv", "xlsx", "json")) {
            var took =
                    millis(
                            () -> {
                                var answer =
                                        server.send(
                                                HttpRequest.newBuilder(
                                                                URI.create(
                                                                        "http://localhost:" + port
                                                                                + "/es/gwopa/operators." + ending))
                                                        .build(),
                                                BodyHandlers.ofInputStream());
                                try (var body = answer.body()) {
                                    body.transferTo(java.io.OutputStream.nullOutputStream());
                                }
                            });
            report.add(new Report.Line("whole directory as " + ending, "operators/s", operators / took * 1000, operators / took * 1000, 1, "itself"));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        var started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e6;
    }

    private static Report.Line line(String what, double[] sorted, double ratio, String to) {
        return new Report.Line(what, "ms", median(sorted), p95(sorted), ratio, to);
    }

    private static double[] together(Map<String, double[]> times) {
        return times.values().stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double p95(double[] sorted) {
        return sorted[(int) Math.round(0.95 * (sorted.length - 1))];
    }

    private static long megabytes(Connection database) throws SQLException {
        try (var sql = database.createStatement();
                var size = sql.executeQuery("select pg_total_relation_size('directory_entry') / 1024 / 1024")) {
            size.next();
            return size.getLong(1);
        }
    }

    /** Made by counting, so that every run has the same; through all triggers, as if people had entered them. */
    private static long load(Connection database) throws SQLException {
        database.setAutoCommit(false);
        for (var part : LOAD) {
            try (var home = database.prepareStatement("select set_config('wop.platform', ?, true)");
                    var operators = database.prepareStatement(OPERATORS)) {
                home.setString(1, (String) part[0]);
                home.execute();
                operators.setString(1, (String) part[1]);
                operators.setInt(2, (int) part[2]);
                operators.executeUpdate();
            }
            database.commit();
        }
        database.setAutoCommit(true);
        try (var sql = database.createStatement()) {
            sql.execute("vacuum (analyze) directory_entry");
            sql.execute("vacuum (analyze) operator");
            sql.execute("checkpoint");
            try (var count = sql.executeQuery("select count(*) from directory_entry")) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    private static final String OPERATORS =
            """
            insert into operator (id, platform_id, legal_name, short_name, legal_form, ownership, services, country,
              subdivision, place, latitude, longitude, connections, licence, languages, working_areas, standing, published,
              demonstration, registered_at)
            select md5('bench ' || a.country || n)::uuid, current_setting('wop.platform'),
              (array['Asociación de Usuarios del Agua', 'Junta Administradora de Agua',
                'Sistema de Agua Potable y Alcantarillado', 'Cooperativa de Agua', 'Comité de Agua Potable Rural',
                'Organismo Operador Municipal de Agua', 'Empresa de Servicios Públicos', 'Servicio Autónomo Municipal',
                'Acueducto Comunitario', 'Entidad Prestadora de Servicios de Saneamiento'])[1 + h % 10]
                || ' de ' || p.place || ' ' || n || case when n % 9973 = 0 then ' Xochitlán' else '' end,
              case when h % 3 = 0 then 'OOA ' || n end,
              (array['COMMUNITY_BOARD', 'COMMUNITY_BOARD', 'MUNICIPAL_UTILITY', 'COOPERATIVE', 'COMMUNITY_BOARD',
                'MUNICIPAL_DEPARTMENT', 'PRIVATE', 'MUNICIPAL_DEPARTMENT', 'COMMUNITY_BOARD', 'STATE_UTILITY'])[1 + h % 10],
              'PUBLIC',
              case h % 4 when 0 then 'water' when 1 then 'sewerage,water' when 2 then 'sewerage,wastewater-treatment,water'
                else case h % 40 when 3 then 'on-site-sanitation,stormwater' else 'on-site-sanitation,water' end end,
              a.country, 'Departamento ' || h % 32, p.place,
              case when h % 2 = 0 then h % 2000 / 100.0 end, case when h % 2 = 0 then -(h % 3000) / 100.0 - 60 end,
              (array[120, 300, 900, 2500, 9000, 60000, 700000])[1 + h % 7], 'REGISTERED', 'es',
              (array['WATER_LOSSES', 'BILLING_AND_COLLECTION', '', 'ENERGY_EFFICIENCY,WATER_LOSSES', 'GOVERNANCE',
                'DRINKING_WATER_QUALITY', 'CUSTOMER_SERVICE', 'ASSET_MANAGEMENT', 'CLIMATE_RESILIENCE', 'HUMAN_RESOURCES',
                'SOCIAL_INCLUSION', 'WATER_DEMAND'])[1 + h % 12],
              'VERIFIED', true, true, now()
            from (select ? as country, ? as most) a, lateral generate_series(1, a.most) n,
              lateral (select abs(hashtext(a.country || n)::bigint) as h) x,
              lateral (select (array['San', 'Santa', 'Villa', 'Puerto', 'Valle', 'Lago', 'Cerro', 'Nueva', 'Ciudad', 'Río'])
                [1 + h / 7 % 10] || ' ' || (array['Ana', 'Pedro', 'Martín', 'Concepción', 'Jesús', 'Lucía', 'Ramón',
                'Esperanza', 'Unión', 'Victoria', 'Rosa', 'Elena', 'Carmen', 'José', 'Andrés', 'Marcos', 'Tomás', 'Águeda',
                'Inés', 'Íñigo'])[1 + h / 77 % 20] as place) p""";
}
