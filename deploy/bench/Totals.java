import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * What keeping totals costs: partnership changes and operators' import with the triggers that keep the tally, and without
 * them, by turns on one network. Changes go behind the walls, one transaction each, as the application sends them: opening a
 * partnership with two parties and three areas, publishing one, withdrawing one.
 */
final class Totals {
    private static final int ROUNDS = 6;
    private static final int CHANGES = 60;
    private static final int BATCH = 1_000;
    private static final int IMPORTED = Integer.parseInt(System.getenv().getOrDefault("WOP_BENCH_ROWS", "10000"));
    private static final double LIMIT = 1.15;
    private static final List<String> CLIENTS = List.of("wop-lac", "wop-lac", "wop-lac", "wop-lac");

    private final Network network;
    private final Connection superuser;
    private int number;

    private Totals(Network network, Connection superuser) {
        this.network = network;
        this.superuser = superuser;
    }

    public static void main(String[] arguments) throws Exception {
        var port = Integer.parseInt(arguments[2]);
        var size = Sizes.of("WOP_BENCH_NETWORK", 100, 100_000, 20_000);
        try (var folder = Folder.of("totals", size);
                var network = Network.served(Path.of(arguments[0]), folder.path(), size, port);
                var superuser = network.asSuperuser()) {
            new Totals(network, superuser).run(port, Path.of(arguments[1]));
        }
    }

    private void run(int port, Path out) throws Exception {
        network.count();
        var with = new LinkedHashMap<String, Times>();
        var without = new LinkedHashMap<String, Times>();
        for (var round = -1; round < ROUNDS; round++) {
            for (var kept : round % 2 == 0 ? List.of(true, false) : List.of(false, true)) {
                keep(kept);
                var times = kept ? with : without;
                measure(round < 0 ? new LinkedHashMap<>() : times);
            }
        }
        keep(true);
        var report = new Report("totals", network.size().text() + ", %d rounds by turns".formatted(ROUNDS));
        for (var what : with.keySet()) {
            add(report, what, "ms", with.get(what), without.get(what));
        }
        changes(port, report);
        imports(port, report);
        neighbour(port, report);
        report.write(out);
        System.out.printf("The limit of each ratio with totals is %.2f%n", LIMIT);
    }

    private static void add(Report report, String what, String unit, Times with, Times without) {
        report.add(new Report.Line(what + ", without", unit, without.median(), without.p95(), 1, "itself"));
        report.add(new Report.Line(what + ", with totals", unit, with.median(), with.p95(), with.median() / without.median(), "without"));
    }

    private void measure(Map<String, Times> times) throws Exception {
        try (var application = network.asApplication()) {
            application.setAutoCommit(false);
            var ours = partnerships(CLIENTS.get(0));
            for (var i = 0; i < CHANGES; i++) {
                change(application, CLIENTS.get(0), ours.get(i), ++number, times);
            }
            Times of = times.computeIfAbsent("1,000 operators in a statement", w -> new Times());
            for (var i = 0; i < 3; i++) {
                var from = ++number * BATCH;
                of.measure(() -> operators(application, from));
            }
        }
        together(times);
    }

    /** Four people of one platform at a time: the milliseconds for each change of all four. */
    private void together(Map<String, Times> times) throws Exception {
        var pool = Executors.newFixedThreadPool(CLIENTS.size());
        try {
            var ours = partnerships(CLIENTS.get(0));
            var work = new ArrayList<Callable<Void>>();
            for (var client = 0; client < CLIENTS.size(); client++) {
                var first = client * CHANGES / 2;
                var base = number + first;
                var platform = CLIENTS.get(client);
                work.add(
                        () -> {
                            try (var application = network.asApplication()) {
                                application.setAutoCommit(false);
                                for (var i = 0; i < CHANGES / 2; i++) {
                                    change(application, platform, ours.get(first + i), base + i + 1, new LinkedHashMap<>());
                                }
                            }
                            return null;
                        });
            }
            number += CLIENTS.size() * CHANGES / 2;
            var began = System.nanoTime();
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
            times.computeIfAbsent("a change, four people at once", w -> new Times())
                    .add((System.nanoTime() - began) / 1e6 / (CLIENTS.size() * CHANGES / 2 * 3));
        } finally {
            pool.shutdownNow();
        }
    }

    private void change(Connection application, String platform, String partnership, int number, Map<String, Times> times) throws Exception {
        times.computeIfAbsent("opening a partnership", w -> new Times())
                .measure(() -> transaction(application, platform, OPENING.formatted(number, platform, number, number)));
        times.computeIfAbsent("publishing a partnership", w -> new Times())
                .measure(() -> transaction(application, platform,
                        "update partnership set published = not published, version = version + 1 where id = '%s'".formatted(partnership)));
        times.computeIfAbsent("withdrawing a partnership", w -> new Times())
                .measure(() -> transaction(application, platform,
                        """
                        insert into partnership_step (id, platform_id, partnership_id, side_platform_id, was, became, at, reason)
                        values (gen_random_uuid(), '%s', md5('change %d')::uuid, '%s', 'IDENTIFIED', 'WITHDRAWN', now(), 'Tried')"""
                                .formatted(platform, number, platform)));
    }

    private static final String OPENING =
            """
            with opened as (
              insert into partnership (id, platform_id, code, title, state, registered_at)
              values (md5('change %d')::uuid, '%s', 'CHANGE-%d', 'Change %d', 'IDENTIFIED', now()) returning id, platform_id),
            joined as (
              insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
              select gen_random_uuid(), p.platform_id, p.id, r.role, o.platform_id, o.id from opened p
              cross join (values ('MENTOR', 1), ('MENTEE', 0)) r(role, n)
              join lateral (select * from operator where standing = 'VERIFIED' and not outside order by id offset r.n limit 1) o on true
              returning id, platform_id, partnership_id, role, operator_id)
            insert into party_area (id, platform_id, partnership_id, party_id, operator_id, area)
            select gen_random_uuid(), j.platform_id, j.partnership_id, j.id, j.operator_id, a from joined j,
              unnest(array['WATER_LOSSES', 'ENERGY_EFFICIENCY', 'BILLING_AND_COLLECTION']) a where j.role = 'MENTOR'""";

    private static void operators(Connection application, int from) throws SQLException {
        transaction(application, "wop-mexico",
                """
                insert into operator (id, platform_id, legal_name, legal_form, ownership, services, country, place, population, connections,
                  languages, entry, standing, registered_at)
                select md5('kept ' || n)::uuid, 'wop-mexico', 'Comité ' || n, 'COMMUNITY_BOARD', 'PUBLIC', 'water', 'MX', 'Lugar ' || n,
                  500 + n %% 9000, 100 + n %% 5000, 'es', 'IMPORT', 'VERIFIED', now() from generate_series(%d + 1, %d + %d) n"""
                        .formatted(from, from, BATCH));
    }

    private static void transaction(Connection application, String platform, String change) throws SQLException {
        try (var sql = application.createStatement()) {
            sql.execute("select set_config('wop.platform', '" + platform + "', true)");
            sql.execute(change);
            application.commit();
        } catch (SQLException refused) {
            application.rollback();
            throw refused;
        }
    }

    private List<String> partnerships(String platform) throws SQLException {
        try (var sql = superuser.createStatement();
                var rows = sql.executeQuery(
                        "select id from partnership where platform_id = '" + platform + "' and title like 'Partnership %' order by md5(id::text || "
                                + number + ") limit " + CLIENTS.size() * CHANGES)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Partnerships over the API, as a program of the platform sends them: each with its rights, rules and log. */
    private void changes(int port, Report report) throws Exception {
        var server = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var bearer = network.bearer(CLIENTS.get(0), "FACILITATOR");
        var base = "http://localhost:" + port + "/api/v1/platforms/" + CLIENTS.get(0);
        var with = new LinkedHashMap<String, Times>();
        var without = new LinkedHashMap<String, Times>();
        for (var round = -2; round < 2 * ROUNDS; round++) {
            var kept = round % 2 == 0;
            keep(kept);
            var times = round < 0 ? new LinkedHashMap<String, Times>() : kept ? with : without;
            for (var i = 0; i < CHANGES / 2; i++) {
                var title = "Change over the API " + ++number;
                var opened = new String[1];
                times.computeIfAbsent("opening over the API", w -> new Times())
                        .measure(() -> opened[0] = post(server, base + "/desk/partnerships", bearer,
                                "{\"basis\":\"LIVED\",\"kind\":\"BILATERAL\",\"title\":\"" + title + "\"}"));
                var id = opened[0].replaceFirst("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
                times.computeIfAbsent("withdrawing over the API", w -> new Times())
                        .measure(() -> post(server, base + "/partnerships/" + id + "/record/steps", bearer,
                                "{\"from\":\"IDENTIFIED\",\"to\":\"WITHDRAWN\",\"reason\":\"Tried\"}"));
            }
        }
        keep(true);
        for (var what : with.keySet()) {
            add(report, what, "ms", with.get(what), without.get(what));
        }
    }

    private static String post(HttpClient server, String address, String bearer, String body) throws Exception {
        var answer =
                server.send(
                        HttpRequest.newBuilder(URI.create(address)).header("Authorization", bearer)
                                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** Files over the API, as an association sends them. */
    private void imports(int port, Report report) throws Exception {
        var with = new Times();
        var without = new Times();
        var file = Files.createTempFile("operators", ".csv");
        try {
            for (var i = 0; i < 7; i++) {
                keep(i % 2 == 0);
                OperatorsFile.write(file, i * IMPORTED, IMPORTED, 0);
                var took = Import.seconds(port, network.data(), file);
                if (i > 0) {
                    (i % 2 == 0 ? with : without).add(took[1] * 1000);
                }
            }
        } finally {
            Files.delete(file);
            keep(true);
        }
        add(report, "import of %,d, commit".formatted(IMPORTED), "ms", with, without);
    }

    /** Another platform's page while one imports. */
    private void neighbour(int port, Report report) throws Exception {
        var server = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var page = "http://localhost:" + port + "/es/wop-bolivia?once=";
        var idle = new Times();
        for (var i = -20; i < 100; i++) {
            var address = page + i;
            if (i < 0) {
                Tenants.get(server, address, "");
            } else {
                idle.measure(() -> Tenants.get(server, address, ""));
            }
        }
        var busy = new Times();
        var file = Files.createTempFile("operators", ".csv");
        var importing = Executors.newSingleThreadExecutor();
        try {
            OperatorsFile.write(file, 8 * IMPORTED, IMPORTED, 0);
            var running = importing.submit(() -> Import.seconds(port, network.data(), file));
            while (!running.isDone()) {
                var address = page + "busy" + busy.many();
                busy.measure(() -> Tenants.get(server, address, ""));
            }
            running.get();
        } finally {
            importing.shutdownNow();
            Files.delete(file);
        }
        report.add(new Report.Line("a neighbour's page, alone", "ms", idle.median(), idle.p95(), 1, "itself"));
        report.add(new Report.Line("a neighbour's page during an import", "ms", busy.median(), busy.p95(), busy.p95() / idle.p95(), "alone, p95"));
    }

    /** Switches the triggers that tell the tally of changes. */
    private void keep(boolean kept) throws SQLException {
        try (var sql = superuser.createStatement()) {
            sql.execute(
                    """
                    do $$ declare t record; begin
                        for t in select tgrelid::regclass as told, tgname from pg_trigger where tgname like 'recount_is_due%%' loop
                            execute format('alter table %%s %s trigger %%I', t.told, t.tgname);
                        end loop;
                    end $$"""
                            .formatted(kept ? "enable" : "disable"));
        }
    }
}
