package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An attacker takes everything the observatory tells and computes what it withholds (OB1, OB2). */
class PrivacyIT {
    private static final Site SITE = Site.demonstration();
    private static final int FEWEST = 5;
    private static final double MOST = 0.85;
    private static final Map<String, String> PARENTS = new HashMap<>();

    private static final List<Behind> TRUTH = new ArrayList<>();

    /**
     * What nobody is told.
     *
     * @param amount what the operator holds of the cell
     * @param share the cell's amount by the number of its operators, so that all shares are the
     *     cell
     */
    private record Behind(
            String platform,
            String measure,
            String dimension,
            String category,
            String operator,
            double amount,
            double share) {}

    private record Place(String platform, String category) {}

    private static List<CSVRecord> told;

    @BeforeAll
    static void takeEverything() throws IOException, SQLException {
        told =
                read(SITE.wire().get("/en/observatory/download.csv").text()).stream()
                        .filter(PrivacyIT::isSum)
                        .toList();
        try (var connection = new Ledger(SITE.data()).asSuperuser();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select id, parent_id from platform")) {
                while (rows.next()) {
                    PARENTS.put(rows.getString(1), rows.getString(2));
                }
            }
            try (var rows =
                    statement.executeQuery(
                            """
                            select t.platform_id, t.measure, t.dimension, t.category,
                                   coalesce(o.operator_id::text, t.platform_id || n, 'nobody'), coalesce(o.amount, 1),
                                   t.amount / count(*) over (partition by t.platform_id, t.measure, t.dimension, t.category)
                            from tally t
                            left join tally_operator o using (platform_id, measure, dimension, category)
                            left join lateral generate_series(1, t.operators) n on o.operator_id is null
                            where t.reach = 'SHARED' and t.dimension not in ('DUE', 'STATE_SINCE') and t.amount > 0""")) {
                while (rows.next()) {
                    TRUTH.add(
                            new Behind(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5),
                                    rows.getDouble(6),
                                    rows.getDouble(7)));
                }
            }
        }
    }

    @Test
    void theDemonstrationHasFiguresOfBothKinds() {
        assertThat(told).anyMatch(line -> !line.get("withheld").isEmpty());
        assertThat(told).anyMatch(line -> !line.get("value").isEmpty());
        assertThat(TRUTH).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gwopa, ANALYST",
        "gwopa, ADMINISTRATOR",
        "wop-lac, FACILITATOR",
        "wop-mexico, ADMINISTRATOR"
    })
    void whoIsSignedInIsToldWhatAVisitorIsTold(String platform, String role) {
        for (var address :
                List.of(
                        "/en/observatory/download.csv",
                        "/api/v1/observatory/totals?measure=PARTNERSHIPS&by=STATE",
                        "/api/v1/observatory/totals?measure=OPERATORS&by=SIZE")) {
            assertThat(SITE.wire().get(address, SITE.bearer(platform, role)).text())
                    .isEqualTo(SITE.wire().get(address).text());
        }
    }

    @Test
    void noSumOfTooFewOperatorsFollowsFromWhatIsTold() {
        var insiders = new ArrayList<Optional<String>>();
        insiders.add(Optional.empty());
        PARENTS.keySet().forEach(platform -> insiders.add(Optional.of(platform)));
        var tried = 0;
        for (var measure : tables()) {
            for (var insider : insiders) {
                tried += attack(measure, insider);
            }
        }
        assertThat(tried).isGreaterThan(1000);
    }

    /** T40: what lies outside a platform's tree is in none of its totals. */
    @Test
    void aTotalHoldsWhatLiesBelowThePlatformAndNothingElse() {
        var totals =
                told.stream()
                        .filter(line -> line.get("by").equals("ALL"))
                        .filter(line -> !line.get("value").isEmpty())
                        .toList();
        assertThat(totals).isNotEmpty();
        for (var line : totals) {
            var below =
                    behind(line.get("measure"), "ALL").stream()
                            .filter(b -> covers(line, b.platform()))
                            .mapToDouble(Behind::share)
                            .sum();
            assertThat(protectedPart(line).doubleValue())
                    .as(line.toString())
                    .isCloseTo(below, within(0.01));
        }
    }

    private static Set<List<String>> tables() {
        var tables = new TreeSet<List<String>>(Comparator.comparing(Objects::toString));
        told.forEach(line -> tables.add(List.of(line.get("measure"), line.get("by"))));
        return tables;
    }

    private int attack(List<String> table, Optional<String> insider) {
        var lines = told.stream().filter(line -> line.get("measure").equals(table.get(0))).toList();
        var here = lines.stream().filter(line -> line.get("by").equals(table.get(1))).toList();
        var behind = behind(table.get(0), table.get(1));
        var places =
                PARENTS.keySet().stream()
                        .flatMap(
                                platform ->
                                        here.stream()
                                                .map(line -> line.get("category"))
                                                .distinct()
                                                .map(category -> new Place(platform, category)))
                        .toList();
        var attacker = new Elimination(places);
        insider.ifPresent(platform -> attacker.know(place -> place.platform().equals(platform)));
        var facts = new ArrayList<Predicate<Place>>();
        for (var line : here) {
            if (!line.get("value").isEmpty()) {
                Predicate<Place> set =
                        place ->
                                covers(line, place.platform())
                                        && line.get("category").equals(place.category());
                if (protectedPart(line).signum() == 0) {
                    attacker.know(set);
                }
                facts.add(set);
            }
        }
        if (addsUp(table)) {
            lines.stream()
                    .filter(line -> line.get("by").equals("ALL"))
                    .filter(line -> !line.get("value").isEmpty())
                    .forEach(line -> facts.add(place -> covers(line, place.platform())));
        }
        facts.forEach(attacker::learn);
        return tryAll(table, insider, behind, places, attacker);
    }

    private int tryAll(
            List<String> table,
            Optional<String> insider,
            List<Behind> behind,
            List<Place> places,
            Elimination attacker) {
        var platforms = List.copyOf(PARENTS.keySet());
        var categories = places.stream().map(Place::category).distinct().toList();
        var tried = 0;
        for (var bits = 1; bits < 1 << platforms.size(); bits++) {
            var some = new TreeSet<String>();
            for (var i = 0; i < platforms.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    some.add(platforms.get(i));
                }
            }
            for (var category : categories) {
                BiPredicate<String, String> set =
                        (platform, of) -> some.contains(platform) && of.equals(category);
                if (attacker.knows(place -> set.test(place.platform(), place.category()))) {
                    continue;
                }
                tried++;
                if (attacker.derives(place -> set.test(place.platform(), place.category()))) {
                    var found =
                            behind.stream()
                                    .filter(b -> set.test(b.platform(), b.category()))
                                    .filter(b -> insider.filter(b.platform()::equals).isEmpty())
                                    .toList();
                    assertThat(isSafe(found))
                            .as("%s of %s in %s, computed by %s", table, category, some, insider)
                            .isTrue();
                }
            }
        }
        return tried;
    }

    private static List<Behind> behind(String measure, String dimension) {
        return TRUTH.stream()
                .filter(b -> b.measure().equals(measure))
                .filter(b -> b.dimension().equals(dimension))
                .map(
                        b ->
                                dimension.equals("ALL")
                                        ? new Behind(
                                                b.platform(),
                                                b.measure(),
                                                b.dimension(),
                                                "",
                                                b.operator(),
                                                b.amount(),
                                                b.share())
                                        : b)
                .toList();
    }

    /** Whether a record has one category, so that what is told of all adds up from it. */
    private static boolean addsUp(List<String> table) {
        return !Set.of("ALL", "AREA", "LINK", "DIRECTION", "SERVICE").contains(table.get(1))
                && !(table.get(1).equals("COUNTRY") && !table.get(0).equals("OPERATORS"));
    }

    private static boolean isSafe(List<Behind> behind) {
        var held =
                behind.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Behind::operator,
                                        Collectors.summingDouble(Behind::amount)));
        var sum = behind.stream().mapToDouble(Behind::share).sum();
        return held.isEmpty()
                || held.size() >= FEWEST
                        && held.values().stream().allMatch(most -> most <= MOST * sum + 1e-6);
    }

    /** A ratio is made of sums that are told, and says nothing besides; a median adds to none. */
    private static boolean isSum(CSVRecord line) {
        return !line.get("published").isEmpty();
    }

    private static BigDecimal protectedPart(CSVRecord line) {
        return new BigDecimal(line.get("value")).subtract(new BigDecimal(line.get("published")));
    }

    private static boolean covers(CSVRecord line, String platform) {
        if (line.get("reach").equals("ALONE")) {
            return line.get("platform").equals(platform);
        }
        for (var at = platform; at != null; at = PARENTS.get(at)) {
            if (at.equals(line.get("platform"))) {
                return true;
            }
        }
        return false;
    }

    private static List<CSVRecord> read(String text) throws IOException {
        try (var parser =
                CSVParser.parse(
                        new StringReader(text.substring(1)),
                        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }

    /** Which sums of unknown cells follow from known ones, by adding and subtracting. */
    private static final class Elimination {
        private static final long PRIME = 2_147_483_647L;

        private final List<Place> places;
        private final boolean[] known;
        private final List<long[]> rows = new ArrayList<>();

        Elimination(List<Place> places) {
            this.places = places;
            known = new boolean[places.size()];
        }

        void know(Predicate<Place> cells) {
            for (var i = 0; i < known.length; i++) {
                known[i] = known[i] || cells.test(places.get(i));
            }
        }

        boolean knows(Predicate<Place> cells) {
            for (var i = 0; i < known.length; i++) {
                if (!known[i] && cells.test(places.get(i))) {
                    return false;
                }
            }
            return true;
        }

        void learn(Predicate<Place> sum) {
            var row = reduced(sum);
            var first = first(row);
            if (first >= 0) {
                var inverse = inverse(row[first]);
                for (var i = 0; i < row.length; i++) {
                    row[i] = row[i] * inverse % PRIME;
                }
                rows.add(row);
            }
        }

        boolean derives(Predicate<Place> sum) {
            return first(reduced(sum)) < 0;
        }

        private long[] reduced(Predicate<Place> sum) {
            var vector = new long[known.length];
            for (var i = 0; i < vector.length; i++) {
                vector[i] = !known[i] && sum.test(places.get(i)) ? 1 : 0;
            }
            for (var row : rows) {
                var factor = vector[first(row)];
                for (var i = 0; factor != 0 && i < vector.length; i++) {
                    vector[i] = Math.floorMod(vector[i] - factor * row[i], PRIME);
                }
            }
            return vector;
        }

        private static int first(long[] vector) {
            for (var i = 0; i < vector.length; i++) {
                if (vector[i] != 0) {
                    return i;
                }
            }
            return -1;
        }

        private static long inverse(long number) {
            return BigInteger.valueOf(number).modInverse(BigInteger.valueOf(PRIME)).longValue();
        }
    }
}
