package org.wopplatform.deploy.database;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every total, counted from the rows of the records by the definitions of the measures, without any
 * of the database's own ways of counting.
 */
final class Recount {
    private static final Set<String> NORTH =
            Set.of(
                    ("AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS"
                                    + " IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM"
                                    + " UA VA US CA AU NZ JP IL CY")
                            .split(" "));
    private static final List<String> STEPS =
            List.of("MAPPED", "ORGANISED", "REGISTERED", "RECOGNISED", "REPRESENTED");
    private static final Set<String> PROSPECTS =
            Set.of("IDENTIFIED", "MATCHED", "LETTER_OF_INTENT");
    private static final Set<String> OVER =
            Set.of("CLOSED", "SCALED", "FOLLOWED_UP", "WITHDRAWN", "TERMINATED");
    private static final Set<String> GOING_ON =
            Set.of("AGREED", "DIAGNOSING", "PLANNED", "IMPLEMENTING", "SUSPENDED", "CLOSING");

    /** How one record counts. */
    private record Record(
            String subject,
            String platform,
            Map<String, Set<String>> categories,
            Map<String, BigDecimal> amounts,
            Set<String> operators,
            boolean published,
            boolean travels) {}

    private static final class Sum {
        private BigDecimal amount = BigDecimal.ZERO;
        private long records;
        private final Map<String, BigDecimal> byOperator = new HashMap<>();

        private void add(BigDecimal more, Set<String> operators) {
            amount = amount.add(more);
            records++;
            operators.forEach(operator -> byOperator.merge(operator, more, BigDecimal::add));
            byOperator.values().removeIf(held -> held.signum() == 0);
        }
    }

    private final BehindWalls walls;
    private final List<Record> records = new ArrayList<>();
    private final Map<String, Sum> sums = new TreeMap<>();
    private final Map<String, Map<String, String>> operators;
    private final Map<String, Map<String, String>> partnerships;
    private final Map<String, Map<String, String>> parties;
    private final Map<String, List<Map<String, String>>> partiesOf;
    private final Map<String, String> within = new HashMap<>();
    private final List<Map<String, String>> rates;
    private final Set<String> byOperator;

    private Recount(BehindWalls walls) throws SQLException {
        this.walls = walls;
        operators = byId("select * from operator");
        partnerships =
                byId(
                        "select *, to_char(state_since at time zone 'UTC', 'YYYY-MM-DD') as"
                                + " state_day from partnership");
        parties = byId("select * from party");
        partiesOf =
                parties.values().stream()
                        .collect(Collectors.groupingBy(party -> party.get("partnership_id")));
        for (var own : walls.rows("select platform_id, code, within from area_extension")) {
            within.put(own.get("platform_id") + " " + own.get("code"), own.get("within"));
        }
        rates =
                walls.rows(
                        "select * from exchange_rate where withdrawn_at is null order by day desc");
        byOperator = new HashSet<>(walls.column("select code from measure where by_operator"));
    }

    static Recount of(BehindWalls walls) throws SQLException {
        var recount = new Recount(walls);
        recount.operators();
        recount.partnerships();
        recount.missions();
        recount.money();
        recount.reports();
        recount.support("REQUEST", "request", "NEEDS", Set.of("OPEN", "IN_MATCHING"));
        recount.support("OFFER", "offer", "STRENGTHS", Set.of("OPEN"));
        recount.add();
        return recount;
    }

    /** Platform, measure, dimension, category and reach, with all that a cell tells. */
    Map<String, String> cells() {
        var cells = new TreeMap<String, String>();
        sums.forEach(
                (cell, sum) -> {
                    var kept = byOperator.contains(cell.split("\\|")[1]);
                    var largest =
                            sum.byOperator.values().stream()
                                    .max(Comparator.naturalOrder())
                                    .orElse(BigDecimal.ZERO);
                    var shared = cell.endsWith("|SHARED");
                    cells.put(
                            cell,
                            Kept.cell(
                                    sum.amount,
                                    sum.records,
                                    kept ? shared ? sum.byOperator.size() : 0 : sum.records,
                                    kept ? shared ? largest : BigDecimal.ZERO : BigDecimal.ONE));
                });
        return cells;
    }

    /** What each operator holds of the cells that count upward. */
    Map<String, String> shares() {
        var shares = new TreeMap<String, String>();
        sums.forEach(
                (cell, sum) -> {
                    if (byOperator.contains(cell.split("\\|")[1]) && cell.endsWith("|SHARED")) {
                        sum.byOperator.forEach(
                                (operator, amount) ->
                                        shares.put(cell + operator, Kept.plain(amount)));
                    }
                });
        return shares;
    }

    /** The sum over the records of some platforms, in one category; nothing for all of them. */
    BigDecimal over(Collection<String> platforms, String measure, String dimension, String of) {
        return records.stream()
                .filter(record -> platforms.contains(record.platform()))
                .filter(record -> record.amounts().containsKey(measure))
                .filter(record -> of.isEmpty() || record.categories().get(dimension).contains(of))
                .map(record -> record.amounts().get(measure))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void operators() throws SQLException {
        var steps = new HashMap<String, String>();
        for (var step :
                walls.rows(
                        "select operator_id, step from recognition_step where withdrawn_at is"
                                + " null")) {
            steps.merge(
                    step.get("operator_id"),
                    step.get("step"),
                    (a, b) -> STEPS.indexOf(a) > STEPS.indexOf(b) ? a : b);
        }
        for (var operator : operators.values()) {
            if (!operator.get("standing").equals("VERIFIED") || is(operator, "outside")) {
                continue;
            }
            var size = size(operator);
            var amounts = new HashMap<String, BigDecimal>();
            amounts.put("OPERATORS", BigDecimal.ONE);
            Optional.ofNullable(operator.get("population"))
                    .map(BigDecimal::new)
                    .ifPresent(people -> amounts.put("PEOPLE", people));
            var origin =
                    is(operator, "demonstration")
                            ? "DEMONSTRATION"
                            : operator.containsKey("source_id") ? "SOURCED" : "REGISTERED";
            records.add(
                    new Record(
                            "OPERATOR",
                            operator.get("platform_id"),
                            Map.of(
                                    "COUNTRY", Set.of(operator.get("country")),
                                    "SIZE", said(size),
                                    "FORM", said(Optional.ofNullable(operator.get("legal_form"))),
                                    "SERVICE", list(operator.get("services")),
                                    "RECOGNITION",
                                            said(
                                                    Optional.ofNullable(
                                                            steps.get(operator.get("id")))),
                                    "ORIGIN", Set.of(origin)),
                            amounts,
                            Set.of(operator.get("id")),
                            is(operator, "published"),
                            true));
        }
    }

    private static Optional<String> size(Map<String, String> operator) {
        if (!operator.containsKey("connections")) {
            return Optional.empty();
        }
        var connections = Long.parseLong(operator.get("connections"));
        var bounds = new LinkedHashMap<String, Long>();
        bounds.put("MICRO", 500L);
        bounds.put("SMALL", 5_000L);
        bounds.put("MEDIUM", 50_000L);
        bounds.put("LARGE", 500_000L);
        return Optional.of(
                bounds.entrySet().stream()
                        .filter(bound -> connections < bound.getValue())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("MEGA"));
    }

    private void partnerships() throws SQLException {
        var areas =
                walls.rows("select platform_id, partnership_id, area from party_area").stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("partnership_id"),
                                        Collectors.mapping(
                                                row ->
                                                        network(
                                                                row.get("platform_id"),
                                                                row.get("area")),
                                                Collectors.toSet())));
        for (var partnership : partnerships.values()) {
            var state = partnership.get("state");
            if (state.equals("WITHDRAWN")) {
                continue;
            }
            var id = partnership.get("id");
            var mentors = countries(id, "MENTOR");
            var mentees = countries(id, "MENTEE");
            var links = new HashSet<String>();
            var directions = new HashSet<String>();
            for (var mentor : mentors) {
                for (var mentee : mentees) {
                    links.add(mentor + ">" + mentee);
                    directions.add(hemisphere(mentor) + "_" + hemisphere(mentee));
                }
            }
            var across =
                    partiesOf.getOrDefault(id, List.of()).stream()
                            .anyMatch(
                                    p ->
                                            !p.get("operator_platform_id")
                                                    .equals(p.get("platform_id")));
            var lived = partnership.get("basis").equals("LIVED");
            var categories = new HashMap<String, Set<String>>();
            categories.put("STATE", Set.of(state));
            categories.put("KIND", Set.of(partnership.get("kind")));
            categories.put("AREA", said(areas.getOrDefault(id, Set.of())));
            categories.put("COUNTRY", said(mentees));
            categories.put("LINK", said(links));
            categories.put("DIRECTION", said(directions));
            categories.put(
                    "BEGUN",
                    said(
                            Optional.ofNullable(partnership.get("since"))
                                    .map(s -> s.substring(0, 4))));
            categories.put("SPAN", Set.of(across ? "ACROSS" : "ONE_PLATFORM"));
            categories.put(
                    "ORIGIN",
                    Set.of(
                            is(partnership, "demonstration")
                                    ? "DEMONSTRATION"
                                    : partnership.get("basis")));
            categories.put(
                    "STATE_SINCE",
                    said(
                            lived
                                    ? Optional.of(state + "|" + partnership.get("state_day"))
                                    : Optional.empty()));
            records.add(
                    new Record(
                            "PARTNERSHIP",
                            partnership.get("platform_id"),
                            categories,
                            Map.of(
                                    PROSPECTS.contains(state) ? "PROSPECTS" : "PARTNERSHIPS",
                                    BigDecimal.ONE),
                            partners(id),
                            is(partnership, "published"),
                            true));
        }
    }

    private void missions() throws SQLException {
        var groups =
                walls.rows("select * from mission_participants").stream()
                        .collect(Collectors.groupingBy(row -> row.get("mission_id")));
        for (var mission :
                walls.rows("select * from mission where state in ('DONE', 'REPORTED')")) {
            var amounts = new HashMap<String, BigDecimal>();
            amounts.put("MISSIONS", BigDecimal.ONE);
            var took = groups.getOrDefault(mission.get("id"), List.of());
            for (var group : took) {
                var women = new BigDecimal(group.get("women"));
                var men = new BigDecimal(group.get("men"));
                var others = new BigDecimal(group.get("others"));
                amounts.merge("WOMEN", women, BigDecimal::add);
                amounts.merge("MEN", men, BigDecimal::add);
                amounts.merge("OTHERS", others, BigDecimal::add);
                amounts.merge(
                        "PERSON_DAYS",
                        women.add(men).add(others).multiply(new BigDecimal(group.get("days"))),
                        BigDecimal::add);
            }
            var day =
                    Optional.ofNullable(mission.get("ends"))
                            .or(() -> Optional.ofNullable(mission.get("starts")));
            records.add(
                    new Record(
                            "MISSION",
                            mission.get("platform_id"),
                            Map.of(
                                    "YEAR", said(day.map(d -> d.substring(0, 4))),
                                    "MISSION_KIND", Set.of(mission.get("kind")),
                                    "AREA",
                                            said(
                                                    list(mission.get("areas")).stream()
                                                            .filter(area -> !area.equals("UNKNOWN"))
                                                            .map(
                                                                    area ->
                                                                            network(
                                                                                    mission.get(
                                                                                            "platform_id"),
                                                                                    area))
                                                            .collect(Collectors.toSet()))),
                            amounts,
                            took.stream()
                                    .map(
                                            group ->
                                                    parties.get(group.get("party_id"))
                                                            .get("operator_id"))
                                    .collect(Collectors.toSet()),
                            false,
                            true));
        }
    }

    private void money() throws SQLException {
        for (var gift :
                walls.rows(
                        "select * from contribution where reversed_at is null and amount is not"
                                + " null")) {
            money(gift, gift.get("kind").equals("CASH") ? "CASH" : "IN_KIND", "amount", "day");
        }
        for (var claim :
                walls.rows(
                        """
                        select c.*, (select sum(l.claimed_amount) from claim_line l where l.claim_id = c.id) as amount
                        from claim c where c.state = 'PAID'""")) {
            money(claim, "REIMBURSED", "amount", "paid_on");
        }
    }

    private void money(Map<String, String> entry, String measure, String amount, String on)
            throws SQLException {
        var platform = entry.get("platform_id");
        var day = Optional.ofNullable(entry.get(on));
        var currency = entry.get("currency");
        var rate = rate("gwopa", currency, day).or(() -> rate(platform, currency, day));
        var worth =
                rate.map(
                        r ->
                                new BigDecimal(entry.get(amount))
                                        .multiply(r)
                                        .setScale(2, RoundingMode.HALF_UP));
        records.add(
                new Record(
                        "MONEY",
                        platform,
                        Map.of(
                                "YEAR", said(day.map(d -> d.substring(0, 4))),
                                "CURRENCY", Set.of(currency)),
                        worth.map(w -> Map.of(measure, w))
                                .orElse(Map.of("UNRATED", BigDecimal.ONE)),
                        Set.of(parties.get(entry.get("party_id")).get("operator_id")),
                        false,
                        true));
    }

    /** The latest known on the day, in dollars, quoted so or the other way round. */
    private Optional<BigDecimal> rate(String of, String currency, Optional<String> day) {
        if (currency.equals("USD")) {
            return Optional.of(BigDecimal.ONE);
        }
        return rates.stream()
                .filter(rate -> rate.get("platform_id").equals(of))
                .filter(rate -> day.isPresent() && rate.get("day").compareTo(day.get()) <= 0)
                .filter(
                        rate ->
                                Set.of(rate.get("from_currency"), rate.get("to_currency"))
                                        .equals(Set.of(currency, "USD")))
                .min(
                        Comparator.comparing((Map<String, String> rate) -> rate.get("day"))
                                .reversed()
                                .thenComparing(rate -> !rate.get("from_currency").equals(currency)))
                .map(
                        rate ->
                                rate.get("from_currency").equals(currency)
                                        ? new BigDecimal(rate.get("rate"))
                                        : BigDecimal.ONE.divide(
                                                new BigDecimal(rate.get("rate")),
                                                MathContext.DECIMAL128));
    }

    private void reports() throws SQLException {
        for (var report :
                walls.rows(
                        "select * from progress_report where state in ('DUE', 'DRAFT',"
                                + " 'RETURNED')")) {
            if (GOING_ON.contains(partnerships.get(report.get("partnership_id")).get("state"))) {
                records.add(
                        new Record(
                                "REPORT",
                                report.get("platform_id"),
                                Map.of("DUE", Set.of(report.get("due"))),
                                Map.of("REPORTS", BigDecimal.ONE),
                                partners(report.get("partnership_id")),
                                false,
                                true));
            }
        }
    }

    private void support(String subject, String word, String part, Set<String> states)
            throws SQLException {
        var consenting =
                new HashSet<>(
                        walls.column(
                                "select operator_id from matching_consent where part = '%s' and reach = 'NETWORK'"
                                        .formatted(part)));
        var areas =
                walls.rows("select * from %s_area".formatted(word)).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get(word + "_id"),
                                        Collectors.mapping(
                                                row ->
                                                        network(
                                                                row.get("platform_id"),
                                                                row.get("area")),
                                                Collectors.toSet())));
        var taken = taken();
        for (var row : walls.rows("select * from support_" + word)) {
            if (!states.contains(row.get("state"))) {
                continue;
            }
            var amounts = new HashMap<String, BigDecimal>();
            amounts.put(subject + "S", BigDecimal.ONE);
            Optional.ofNullable(row.get("days_a_year"))
                    .map(BigDecimal::new)
                    .map(
                            days ->
                                    days.subtract(
                                            taken.getOrDefault(
                                                    row.get("operator_id"), BigDecimal.ZERO)))
                    .ifPresent(days -> amounts.put("FREE_DAYS", days.max(BigDecimal.ZERO)));
            records.add(
                    new Record(
                            subject,
                            row.get("platform_id"),
                            Map.of(
                                    "COUNTRY",
                                            Set.of(
                                                    operators
                                                            .get(row.get("operator_id"))
                                                            .get("country")),
                                    "AREA", said(areas.getOrDefault(row.get("id"), Set.of()))),
                            amounts,
                            Set.of(row.get("operator_id")),
                            false,
                            consenting.contains(row.get("operator_id"))));
        }
    }

    /** The days of matches that both sides want, or that became partnerships which go on. */
    private Map<String, BigDecimal> taken() throws SQLException {
        var taken = new HashMap<String, BigDecimal>();
        for (var proposal :
                walls.rows("select * from match_proposal where state in ('MUTUAL', 'CONVERTED')")) {
            var over =
                    proposal.get("state").equals("CONVERTED")
                            && OVER.contains(
                                    partnerships
                                            .getOrDefault(proposal.get("partnership_id"), Map.of())
                                            .getOrDefault("state", ""));
            if (!over) {
                taken.merge(
                        proposal.get("mentor_id"),
                        new BigDecimal(proposal.get("days")),
                        BigDecimal::add);
            }
        }
        return taken;
    }

    private void add() throws SQLException {
        var dimensions =
                walls.rows(
                        "select m.subject, d.* from measure m join measure_dimension d on d.measure"
                                + " = m.code");
        for (var record : records) {
            for (var by : dimensions) {
                var amount = record.amounts().get(by.get("measure"));
                if (!by.get("subject").equals(record.subject()) || amount == null) {
                    continue;
                }
                var dimension = by.get("dimension");
                var reach =
                        !record.travels()
                                ? "OWN"
                                : record.published() && is(by, "open") ? "OPEN" : "SHARED";
                for (var category :
                        dimension.equals("ALL") ? Set.of("") : record.categories().get(dimension)) {
                    sums.computeIfAbsent(
                                    String.join(
                                            "|",
                                            record.platform(),
                                            by.get("measure"),
                                            dimension,
                                            category,
                                            reach),
                                    cell -> new Sum())
                            .add(amount, record.operators());
                }
            }
        }
    }

    private Set<String> partners(String partnership) {
        return partiesOf.getOrDefault(partnership, List.of()).stream()
                .filter(party -> Set.of("MENTOR", "MENTEE").contains(party.get("role")))
                .map(party -> party.get("operator_id"))
                .collect(Collectors.toSet());
    }

    private Set<String> countries(String partnership, String role) {
        return partiesOf.getOrDefault(partnership, List.of()).stream()
                .filter(party -> party.get("role").equals(role))
                .map(party -> operators.get(party.get("operator_id")).get("country"))
                .collect(Collectors.toSet());
    }

    private String network(String platform, String area) {
        return within.getOrDefault(platform + " " + area, area);
    }

    private Map<String, Map<String, String>> byId(String query) throws SQLException {
        return walls.rows(query).stream()
                .collect(Collectors.toMap(row -> row.get("id"), row -> row));
    }

    private static String hemisphere(String country) {
        return NORTH.contains(country) ? "NORTH" : "SOUTH";
    }

    private static boolean is(Map<String, String> row, String flag) {
        return "t".equals(row.get(flag));
    }

    private static Set<String> said(Optional<String> category) {
        return Set.of(category.orElse("UNKNOWN"));
    }

    private static Set<String> said(Set<String> categories) {
        return categories.isEmpty() ? Set.of("UNKNOWN") : categories;
    }

    private static Set<String> list(String said) {
        var words = new TreeSet<String>();
        if (said != null && !said.isEmpty()) {
            words.addAll(List.of(said.split(",")));
        }
        return said(words);
    }
}
