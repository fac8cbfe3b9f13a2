package org.wopplatform.core.operators;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The registry of the current platform: every operator whose home it is, of whatever standing. */
@UseCase
public class Registry {
    public static final int LARGEST_PAGE = 200;

    @PersistenceContext EntityManager em;
    @Inject Operators operators;
    @Inject Admitting admitting;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Event<OperatorVerified> verified;
    @Inject Clock clock;

    /** An operator in a list. */
    public record Listed(
            UUID id,
            String legalName,
            Optional<String> shortName,
            String country,
            Optional<String> subdivision,
            Optional<String> place,
            Optional<String> sizeClass,
            Entry entry,
            Standing standing,
            Instant since,
            boolean demonstration) {}

    /**
     * What is looked for.
     *
     * @param words in the name or the place, whatever the accents and capitals, or the beginning of
     *     a number; blank finds all
     */
    public record Wanted(
            String words,
            Optional<Standing> standing,
            Optional<String> sizeClass,
            Optional<Entry> entry,
            Optional<UUID> importId) {
        public static Wanted all() {
            return new Wanted(
                    "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** A page of a search: its entries and how many there are in all. */
    public record Found(List<Listed> operators, long total) {}

    /** One operator with all that the registry itself knows of it. */
    public record Known(
            Operator operator,
            Particulars particulars,
            List<Identifier> identifiers,
            Optional<String> enteredBy,
            List<Step> history) {}

    /** How many operators have each standing; a standing that nobody has is absent. */
    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public Map<Standing, Long> counts() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select standing, count(*) from operator
                                where platform_id = ?1 group by standing""")
                        .setParameter(1, current.get().id())
                        .getResultList();
        var counts = new EnumMap<Standing, Long>(Standing.class);
        rows.forEach(
                row ->
                        counts.put(
                                Standing.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /**
     * @param from how many entries to leave out, 0 or more
     * @param most how many entries to return, 1 to 200
     */
    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public Found search(Wanted wanted, int from, int most) {
        if (from < 0 || most < 1 || most > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "page out of range: from " + from + ", most " + most);
        }
        var values = new ArrayList<Object>(List.of(current.get().id()));
        var where = where(wanted, values);
        var total = em.createNativeQuery("select count(*)" + where);
        var page =
                em.createNativeQuery(
                        """
                        select id, legal_name, short_name, country, subdivision, place, size_class, entry, standing,
                               coalesce(standing_at, registered_at), demonstration"""
                                + where
                                + " order by folded_words, id limit "
                                + most
                                + " offset "
                                + from);
        for (var i = 0; i < values.size(); i++) {
            total.setParameter(i + 1, values.get(i));
            page.setParameter(i + 1, values.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = page.getResultList();
        return new Found(
                rows.stream().map(Registry::listed).toList(),
                ((Number) total.getSingleResult()).longValue());
    }

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public Known get(UUID id) {
        var operator = operators.get(id);
        return new Known(
                operator,
                operator.particulars(),
                operators.identifiers(id),
                operator.enteredBy().flatMap(this::name),
                operators.steps(id));
    }

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public List<Step> history(UUID id) {
        return operators.steps(operators.get(id).id());
    }

    /** Nothing but the question whether whoever asks may register. */
    @Requires(Permission.REGISTER_OPERATORS)
    public void check() {}

    /**
     * Replaces what is said of the organisation.
     *
     * @param version of the record that the correction was made from
     */
    @Requires(Permission.REGISTER_OPERATORS)
    public Operator correct(UUID id, int version, Particulars said) {
        var operator = operators.ofVersion(id, version);
        if (!operator.country().equals(said.text(Field.COUNTRY)) && !operator.outside()) {
            admitting.check(current.get(), said.text(Field.COUNTRY));
        }
        operators.refuseKnown(said, Optional.of(id));
        operator.say(said);
        operators.identify(operator, said);
        em.flush();
        return operator;
    }

    @Requires(Permission.REGISTER_OPERATORS)
    public void identify(UUID id, String scheme, String number) {
        operators.addIdentifier(operators.get(id), scheme, number);
    }

    @Requires(Permission.REGISTER_OPERATORS)
    public void removeIdentifier(UUID id, UUID identifier) {
        var found =
                operators.identifiers(operators.get(id).id()).stream()
                        .filter(i -> i.id().equals(identifier))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("operator-identifier", identifier));
        em.remove(found);
    }

    /** Nothing but the question whether whoever asks may decide. */
    @Requires(Permission.REVIEW_OPERATORS)
    public void checkDecision() {}

    /**
     * Suspends, reinstates or withdraws.
     *
     * @param version of the record that was read before deciding
     * @param reason kept with the step
     */
    @Requires(Permission.REVIEW_OPERATORS)
    public Operator become(UUID id, int version, Standing next, String reason) {
        if (reason.isBlank()) {
            throw new RuleRefused("operator.reason-missing");
        }
        var operator = operators.ofVersion(id, version);
        if (operator.standing() == Standing.UNDER_REVIEW && next == Standing.VERIFIED) {
            throw new RuleRefused("operator.by-review-only");
        }
        operator.become(next, caller.account(), Optional.of(reason.strip()), clock.instant());
        if (next == Standing.VERIFIED) {
            verified.fire(new OperatorVerified(id, operator.platform()));
        }
        em.flush();
        return operator;
    }

    private static String where(Wanted wanted, List<Object> values) {
        var where = new StringBuilder(" from operator where platform_id = ?1");
        if (!wanted.words().isBlank()) {
            var words = wanted.words().strip().replaceAll("([%_\\\\])", "\\\\$1");
            values.add(words);
            where.append(" and (folded_words like '%' || folded(?2) || '%'");
            if (words.chars().anyMatch(Character::isDigit)) {
                where.append(
                        """
                         or id in (select operator_id from operator_identifier
                         where platform_id = ?1 and number like upper(replace(?2, ' ', '')) || '%')""");
            }
            where.append(")");
        }
        also(where, values, "standing", wanted.standing().map(Standing::name));
        also(where, values, "size_class", wanted.sizeClass());
        also(where, values, "entry", wanted.entry().map(Entry::name));
        also(where, values, "import_id", wanted.importId());
        return where.toString();
    }

    private static void also(
            StringBuilder where, List<Object> values, String column, Optional<?> value) {
        value.ifPresent(
                v -> {
                    values.add(v);
                    where.append(" and ").append(column).append(" = ?").append(values.size());
                });
    }

    private Optional<String> name(UUID account) {
        @SuppressWarnings("unchecked")
        List<String> names =
                em.createNativeQuery("select name from account where id = ?1")
                        .setParameter(1, account)
                        .getResultList();
        return names.stream().filter(name -> !name.isBlank()).findFirst();
    }

    private static Listed listed(Object[] row) {
        return new Listed(
                (UUID) row[0],
                (String) row[1],
                Optional.ofNullable((String) row[2]),
                (String) row[3],
                Optional.ofNullable((String) row[4]),
                Optional.ofNullable((String) row[5]),
                Optional.ofNullable((String) row[6]),
                Entry.valueOf((String) row[7]),
                Standing.valueOf((String) row[8]),
                Moments.of(row[9]),
                (Boolean) row[10]);
    }
}
