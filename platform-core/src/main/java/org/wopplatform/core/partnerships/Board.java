package org.wopplatform.core.partnerships;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/**
 * All partnerships of a platform by state, by who must act and since when; for the staff of an
 * operator, those of that operator alone (W4).
 */
@UseCase
public class Board {
    public static final int LARGEST_PAGE = 200;

    @PersistenceContext EntityManager em;
    @Inject Standpoints standpoints;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Instance<DutySource> sources;

    /** Whose turn it is, seen from whoever asks; nobody's while the work itself goes on. */
    public enum Turn {
        OURS,
        OTHERS,
        NOBODYS
    }

    /**
     * A partnership in the list.
     *
     * @param missing what it lacks on the way to its next state
     * @param ours of that, what waits for whoever asks
     * @param waitingSince since when somebody has been expected to act; since its last step where
     *     nothing is missing
     */
    public record Card(
            UUID id,
            String coordinator,
            String code,
            String title,
            State state,
            Instant stateSince,
            boolean recorded,
            boolean demonstration,
            List<Gap> missing,
            List<Gap> ours,
            Turn turn,
            Instant waitingSince) {
        public Card {
            missing = List.copyOf(missing);
            ours = List.copyOf(ours);
        }
    }

    /**
     * @param staff whether the caller sees all of the platform, or one operator's
     */
    public record Shown(
            List<Card> cards,
            long total,
            Map<State, Long> byState,
            Map<Turn, Long> byTurn,
            boolean staff) {}

    /**
     * What is looked for.
     *
     * @param words in the title or the code, whatever the accents and capitals; blank finds all
     */
    public record Wanted(String words, Optional<State> state, Optional<Turn> turn) {}

    /** A partnership of an operator: its role and in which working areas, the latest first. */
    public record Taking(
            UUID partnership,
            String title,
            State state,
            Partner.Role role,
            List<String> areas,
            Optional<String> since,
            boolean demonstration) {}

    /** In which partnerships an operator of this platform teaches, learns or helps otherwise. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Taking> of(UUID operator) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select p.id, p.title, p.state, y.role, p.since, p.demonstration,
                                       (select string_agg(a.area, ',' order by a.area) from party_area a where a.party_id = y.id)
                                from party y join partnership p on p.platform_id = y.platform_id and p.id = y.partnership_id
                                where y.operator_platform_id = ?1 and y.operator_id = ?2
                                order by p.since desc nulls last, p.title""")
                        .setParameter(1, current.get().id())
                        .setParameter(2, operator)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Taking(
                                        (UUID) row[0],
                                        (String) row[1],
                                        State.valueOf((String) row[2]),
                                        Partner.Role.valueOf((String) row[3]),
                                        row[6] == null
                                                ? List.of()
                                                : List.of(((String) row[6]).split(",")),
                                        Optional.ofNullable((String) row[4]),
                                        Boolean.TRUE.equals(row[5])))
                .toList();
    }

    /** What there is to do besides what the gates want: what is due first. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Duty> duties() {
        return sources.stream()
                .flatMap(source -> source.open().stream())
                .sorted(Comparator.comparing((Duty duty) -> duty.due().orElse(LocalDate.MAX)))
                .toList();
    }

    /**
     * @param from how many to leave out, 0 or more
     * @param most how many to return, 1 to 200
     */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Shown show(Wanted wanted, int from, int most) {
        if (from < 0 || most < 1 || most > LARGEST_PAGE) {
            throw new IllegalArgumentException("page out of range: " + from + ", " + most);
        }
        var staff = standpoints.isStaff();
        var all = cards(wanted.words(), staff);
        var byState = new EnumMap<State, Long>(State.class);
        var byTurn = new EnumMap<Turn, Long>(Turn.class);
        all.forEach(card -> byState.merge(card.state(), 1L, Long::sum));
        all.stream()
                .filter(card -> wanted.state().isEmpty() || wanted.state().get() == card.state())
                .forEach(card -> byTurn.merge(card.turn(), 1L, Long::sum));
        var found =
                all.stream()
                        .filter(c -> wanted.state().isEmpty() || wanted.state().get() == c.state())
                        .filter(c -> wanted.turn().isEmpty() || wanted.turn().get() == c.turn())
                        .toList();
        return new Shown(
                found.stream().skip(from).limit(most).toList(),
                found.size(),
                byState,
                byTurn,
                staff);
    }

    private List<Card> cards(String words, boolean staff) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                with mine as (
                                  select p.* from partnership p
                                  where (?1 = '' or folded(p.title || ' ' || p.code) like '%' || folded(?1) || '%')
                                    and (?2 or exists (select from party y join operator_staff f
                                         on f.platform_id = y.operator_platform_id and f.operator_id = y.operator_id
                                         where y.partnership_id = p.id and f.account_id = ?3)))
                                select p.id, p.platform_id, p.code, p.title, p.state, p.state_since, p.basis, p.demonstration,
                                       m.code as gap, m.turn, m.turn_platform_id, m.party_id,
                                       (select coalesce(y.short_name, y.legal_name) from partner y where y.id = m.party_id), m.since,
                                       exists (select from party y join operator_staff f
                                         on f.platform_id = y.operator_platform_id and f.operator_id = y.operator_id
                                         where y.id = m.party_id and f.account_id = ?3)
                                from mine p
                                left join lateral partnership_missing(p.id, case p.state
                                    when 'IDENTIFIED' then 'MATCHED' when 'MATCHED' then 'LETTER_OF_INTENT'
                                    when 'LETTER_OF_INTENT' then 'AGREED' when 'AGREED' then 'DIAGNOSING'
                                    when 'DIAGNOSING' then 'PLANNED' when 'PLANNED' then 'IMPLEMENTING'
                                    when 'SUSPENDED' then 'IMPLEMENTING' when 'IMPLEMENTING' then 'CLOSING'
                                    when 'CLOSING' then 'CLOSED' end) m on p.basis = 'LIVED'
                                order by p.id""")
                        .setParameter(1, words.strip())
                        .setParameter(2, staff)
                        .setParameter(3, caller.account().orElseThrow())
                        .getResultList();
        var here = current.get().id();
        var gaps = new LinkedHashMap<UUID, List<Gap>>();
        var ours = new LinkedHashMap<UUID, List<Gap>>();
        var first = new LinkedHashMap<UUID, Object[]>();
        for (var row : rows) {
            var id = (UUID) row[0];
            first.putIfAbsent(id, row);
            var missing = gaps.computeIfAbsent(id, k -> new ArrayList<>());
            if (row[8] != null) {
                var gap = Gates.gap(row, 8);
                missing.add(gap);
                if (Boolean.TRUE.equals(row[14]) || (staff && here.equals(row[10]))) {
                    ours.computeIfAbsent(id, k -> new ArrayList<>()).add(gap);
                }
            }
        }
        return first.values().stream()
                .map(
                        row ->
                                card(
                                        row,
                                        gaps.get((UUID) row[0]),
                                        ours.getOrDefault((UUID) row[0], List.of()),
                                        staff && here.equals(row[1])))
                .sorted(
                        Comparator.comparing(Card::turn)
                                .thenComparing(Card::waitingSince)
                                .thenComparing(Card::code))
                .toList();
    }

    private static Card card(Object[] row, List<Gap> missing, List<Gap> ours, boolean coordinates) {
        var state = State.valueOf((String) row[4]);
        var recorded = "RECORDED".equals(row[6]);
        var since = Moments.of(row[5]);
        Turn turn;
        if (recorded
                || state.forward().isEmpty()
                || (state == State.IMPLEMENTING && missing.isEmpty())) {
            turn = Turn.NOBODYS;
        } else if (missing.isEmpty()) {
            turn = coordinates ? Turn.OURS : Turn.OTHERS;
        } else {
            turn = ours.isEmpty() ? Turn.OTHERS : Turn.OURS;
        }
        return new Card(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                state,
                since,
                recorded,
                Boolean.TRUE.equals(row[7]),
                missing,
                ours,
                turn,
                missing.stream()
                        .map(Gap::since)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(since));
    }
}
