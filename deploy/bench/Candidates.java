import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;

/**
 * The five best of 10,000 mentors for one request of the region, over the API and as a page, for one user; against the
 * SQL that fetches the same rows, and against that which fetches what all 10,000 have, in the same run and by turns.
 */
final class Candidates {
    private static final int ROUNDS = 120;
    private static final int WARMING = 60;
    private static final double LIMIT = 50;
    private static final String PLATFORM = "wop-lac";
    private static final String WANTED = "WATER_LOSSES>2,ENERGY_EFFICIENCY>2";

    /** How many mentors, and where: 10,000 in all. */
    private static final Object[][] LOAD = {
        {"wop-mexico", "MX", 2_500}, {"wop-lac", "BR,CO,PE,EC,GT,CL", 3_000}, {"wop-honduras", "HN", 1_500},
        {"wop-bolivia", "BO", 1_500}, {"wop-argentina", "AR", 1_000}, {"cari-wop", "DO,JM,BZ", 500}
    };

    private Candidates() {}

    public static void main(String[] arguments) throws Exception {
        var port = Integer.parseInt(arguments[0]);
        var data = Path.of(arguments[2]);
        var server = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var bearer = "Bearer " + token(data);
        try (var database = Embedded.asSuperuser(data)) {
            var loading = System.nanoTime();
            var mentors = load(database);
            System.out.printf("%,d mentors loaded in %.0f s%n", mentors, (System.nanoTime() - loading) / 1e9);
            var request = request(database);
            var works = new LinkedHashMap<String, Work>();
            works.put("SQL of the rows judged", () -> bare(database, WANTED));
            works.put("SQL of every mentor", () -> bare(database, null));
            works.put("API, ping", () -> get(server, port, "/api/v1/ping", bearer));
            works.put(
                    "API, candidates",
                    () -> get(server, port, "/api/v1/platforms/" + PLATFORM + "/matching/" + request + "/candidates", bearer));
            var times = new LinkedHashMap<String, double[]>();
            works.keySet().forEach(name -> times.put(name, new double[ROUNDS]));
            for (var round = -WARMING; round < ROUNDS; round++) {
                for (var work : works.entrySet()) {
                    var took = millis(work.getValue());
                    if (round >= 0) {
                        times.get(work.getKey())[round] = took;
                    }
                }
            }
            times.values().forEach(Arrays::sort);
            var report =
                    new Report(
                            "candidates",
                            "%,d mentors with open offers, %,d judged, one user, %d rounds"
                                    .formatted(mentors, judged(database), ROUNDS));
            var sql = times.get("SQL of the rows judged");
            times.forEach((name, sorted) -> report.add(line(name, sorted, sql)));
            report.write(Path.of(arguments[1]));
            System.out.printf(
                    "p95 of the candidates of one request: %.1f ms, fastest tenth %.1f ms; the limit is %.0f ms%n",
                    p95(times.get("API, candidates")), times.get("API, candidates")[ROUNDS / 10], LIMIT);
        }
    }

    private static Report.Line line(String name, double[] sorted, double[] sql) {
        return new Report.Line(name, "ms", sorted[sorted.length / 2], p95(sorted), p95(sorted) / p95(sql), "SQL of the rows judged, p95");
    }

    private static double p95(double[] sorted) {
        return sorted[(int) Math.round(0.95 * (sorted.length - 1))];
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        var started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e6;
    }

    private static void get(HttpClient server, int port, String path, String bearer) throws IOException, InterruptedException {
        var answer =
                server.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Authorization", bearer)
                                .header("Accept-Language", "es")
                                .build(),
                        BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
    }

    /** The token of the region's facilitator. */
    private static String token(Path data) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(data.resolve("demo-accounts.json")))) {
            return reader.readArray().stream()
                    .map(jakarta.json.JsonValue::asJsonObject)
                    .filter(a -> a.getString("platform").equals(PLATFORM) && a.getString("role").equals("FACILITATOR"))
                    .findFirst()
                    .orElseThrow()
                    .getString("token");
        }
    }

    /** What a plain program would fetch: the rows themselves, as the referee of the database, past all consents. */
    private static void bare(Connection database, String wanted) throws SQLException {
        var where = wanted == null ? "" : " where areas && string_to_array('" + wanted + "', ',')";
        try (var sql = database.prepareStatement("select * from ready_mentor" + where);
                var rows = sql.executeQuery()) {
            while (rows.next()) {
                rows.getString("facts");
                rows.getString("strengths");
            }
        }
    }

    private static long judged(Connection database) throws SQLException {
        return number(database, "select count(*) from ready_mentor where areas && string_to_array('" + WANTED + "', ',')");
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var sql = database.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** One of the demonstration's that asks for help with water losses and energy, of unknown maturity. */
    private static String request(Connection database) throws SQLException {
        database.setAutoCommit(false);
        run(database, "select set_config('wop.platform', 'wop-lac', true)");
        run(database, OPERATOR);
        run(database, "update support_request set state = 'OPEN' where id = md5('bench request')::uuid");
        database.commit();
        database.setAutoCommit(true);
        try (var sql = database.createStatement();
                var rows = sql.executeQuery("select md5('bench request')::uuid")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Made by counting, so that every run has the same; through all triggers, as if people had entered them. */
    private static long load(Connection database) throws SQLException {
        database.setAutoCommit(false);
        for (var part : LOAD) {
            for (var statement : MENTORS.split(";\n")) {
                run(
                        database,
                        statement
                                .replace("$PLATFORM", "'" + part[0] + "'")
                                .replace("$COUNTRIES", "string_to_array('" + part[1] + "', ',')")
                                .replace("$MOST", String.valueOf(part[2])));
            }
            database.commit();
        }
        database.setAutoCommit(true);
        for (var table : new String[] {"operator", "support_offer", "area_rating", "self_assessment", "ready_mentor"}) {
            run(database, "vacuum (analyze) " + table);
        }
        run(database, "checkpoint");
        return number(database, "select count(*) from ready_mentor");
    }

    private static void run(Connection database, String statement) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute(statement);
        }
    }

    private static final String MENTORS =
            """
            select set_config('wop.platform', $PLATFORM, true);
            insert into operator (id, platform_id, legal_name, legal_form, ownership, services, country, place, latitude, longitude,
              population, connections, languages, connectivity, licence, standing, demonstration, registered_at)
            select md5('bench mentor ' || $PLATFORM || n)::uuid, $PLATFORM, 'Mentor de prueba ' || $PLATFORM || ' ' || n,
              (array['MUNICIPAL_UTILITY', 'COMMUNITY_BOARD', 'STATE_UTILITY', 'COOPERATIVE', 'MUNICIPAL_DEPARTMENT', 'PRIVATE'])[1 + h % 6],
              'PUBLIC', (array['water', 'sewerage,water', 'sewerage,wastewater-treatment,water'])[1 + h % 3],
              ($COUNTRIES)[1 + h % array_length($COUNTRIES, 1)], 'Lugar ' || n,
              case when h % 5 > 0 then (h % 5000) / 100.0 - 25 end, case when h % 5 > 0 then -(h % 4000) / 100.0 - 50 end,
              case when h % 7 > 0 then 1000 + h % 900000 end, case when h % 4 > 0 then 100 + h % 300000 end,
              (array['es', 'en,es', 'pt', 'en'])[1 + h % 4], (array['GOOD', 'LOW', 'NONE', null])[1 + h % 4], 'REGISTERED', 'VERIFIED',
              true, now()
            from generate_series(1, $MOST) n, lateral (select abs(hashtext($PLATFORM || n)::bigint) h) x;
            insert into conduct_acceptance (id, platform_id, operator_id, keeper_id, number, way, signatory_name, signatory_position,
              authorised, principles, signed_on, recorded_by, accepted_at)
            select gen_random_uuid(), $PLATFORM, o.id, v.keeper_id, v.number, 'PAPER', 'Gerencia', 'Gerencia', true, true, current_date,
              (select account_id from appointment where platform_id = $PLATFORM limit 1), now()
            from operator o, conduct_in_force() v where o.platform_id = $PLATFORM and o.legal_name like 'Mentor de prueba%';
            insert into matching_consent (id, platform_id, operator_id, part, reach)
            select gen_random_uuid(), $PLATFORM, o.id, p, 'REGION' from operator o, unnest(array['STRENGTHS', 'NEEDS', 'DETAILS']) p
            where o.platform_id = $PLATFORM and o.legal_name like 'Mentor de prueba%';
            insert into self_assessment (id, platform_id, operator_id, assessed_on, on_word_of, demonstration)
            select md5('assessment ' || o.id)::uuid, $PLATFORM, o.id, current_date - abs(hashtext(o.id::text) % 900), 'Gerencia', true
            from operator o where o.platform_id = $PLATFORM and o.legal_name like 'Mentor de prueba%';
            insert into area_rating (id, platform_id, operator_id, assessment_id, area, maturity, evidence, can_mentor, needs_support,
              priority, figure, figure_year, figure_confidence)
            select gen_random_uuid(), $PLATFORM, o.id, md5('assessment ' || o.id)::uuid, a.area, 1 + h % 5, 'Lo medimos', h % 5 >= 2, h % 5 < 2,
              case when h % 5 < 2 then 1 + h % 3 end, case when f then h % 500 / 10.0 + 1 end, case when f then 2024 end,
              case when f then 'MEASURED' end
            from operator o, unnest(core_working_areas()) a(area),
              lateral (select abs(hashtext(o.id || a.area)::bigint) h) x,
              lateral (select h % 2 = 0 and a.area in ('WATER_LOSSES', 'ENERGY_EFFICIENCY', 'BILLING_AND_COLLECTION') as f) y
            where o.platform_id = $PLATFORM and o.legal_name like 'Mentor de prueba%' and h / 7 % 21 < 8;
            update self_assessment set state = 'SUBMITTED', submitted_at = now(),
              submitted_by = (select min(account_id::text)::uuid from appointment where platform_id = $PLATFORM)
            where platform_id = $PLATFORM and id = md5('assessment ' || operator_id)::uuid;
            select set_config('wop.account', (select max(account_id::text) from appointment where platform_id = $PLATFORM), true);
            update self_assessment set state = 'REVIEWED', decided_at = now(),
              decided_by = (select max(account_id::text)::uuid from appointment where platform_id = $PLATFORM)
            where platform_id = $PLATFORM and id = md5('assessment ' || operator_id)::uuid;
            insert into support_offer (id, platform_id, operator_id, motivation, days_a_year, languages, formats, places, group_places,
              demonstration)
            select md5('offer ' || o.id)::uuid, $PLATFORM, o.id, case when h % 2 = 0 then 'Ayudar' end, 10 + h % 60,
              (array['es', 'en,es', 'pt', 'en'])[1 + h % 4], (array['VISIT', 'REMOTE', 'HYBRID,REMOTE,VISIT', 'GROUP,VISIT'])[1 + h % 4],
              1 + h % 3, h % 4, true
            from operator o, lateral (select abs(hashtext(o.id::text)::bigint) h) x
            where o.platform_id = $PLATFORM and o.legal_name like 'Mentor de prueba%';
            insert into offer_area (id, platform_id, operator_id, offer_id, area)
            select gen_random_uuid(), $PLATFORM, r.operator_id, f.id, r.area
            from area_rating r join support_offer f on f.id = md5('offer ' || r.operator_id)::uuid
            where r.platform_id = $PLATFORM and r.can_mentor;
            update support_offer set state = 'OPEN', opened_on = current_date, expires_on = current_date + 300
            where platform_id = $PLATFORM and id = md5('offer ' || operator_id)::uuid
              and exists (select from offer_area w where w.offer_id = support_offer.id)""";

    private static final String OPERATOR =
            """
            with asking as (
              insert into operator (id, platform_id, legal_name, legal_form, services, country, latitude, longitude, connections, languages,
                connectivity, standing, demonstration, registered_at)
              values (md5('bench mentee')::uuid, 'wop-lac', 'Aprendiz de prueba', 'MUNICIPAL_UTILITY', 'water', 'EC', -0.2, -78.5, 9000, 'es',
                'LOW', 'VERIFIED', true, now())
              returning id)
            insert into support_request (id, platform_id, operator_id, title, problem, desired_change, days, formats, languages, commitment)
            select md5('bench request')::uuid, 'wop-lac', id, 'Prueba', 'Prueba', 'Prueba', 10, 'VISIT,REMOTE', 'es', 'STATED' from asking;
            insert into request_area (id, platform_id, request_id, area, priority)
            values (gen_random_uuid(), 'wop-lac', md5('bench request')::uuid, 'WATER_LOSSES', 1),
                   (gen_random_uuid(), 'wop-lac', md5('bench request')::uuid, 'ENERGY_EFFICIENCY', 2);
            insert into conduct_acceptance (id, platform_id, operator_id, keeper_id, number, way, signatory_name, signatory_position,
              authorised, principles, signed_on, recorded_by, accepted_at)
            select gen_random_uuid(), 'wop-lac', md5('bench mentee')::uuid, keeper_id, number, 'PAPER', 'Gerencia', 'Gerencia', true, true,
              current_date, (select account_id from appointment where platform_id = 'wop-lac' limit 1), now() from conduct_in_force()""";
}
