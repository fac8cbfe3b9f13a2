package org.wopplatform.core.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.matching.Criterion;
import org.wopplatform.core.matching.Match;
import org.wopplatform.core.matching.Part;
import org.wopplatform.core.matching.Parts;
import org.wopplatform.core.matching.Weights;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** The proposals that the current platform makes, or that are made of its operators (PR1). */
@ApplicationScoped
public class Proposals {
    private static final String READ =
            """
            select p.id, p.platform_id, p.request_platform_id, p.mentee_id, p.request_id, b.mentee_name, b.mentee_short_name,
                   b.mentee_country, p.offer_platform_id, p.mentor_id, p.offer_id, b.mentor_name, b.mentor_short_name, b.mentor_country,
                   b.title, b.problem, b.desired_change, b.brings, b.motivation, b.groupable, b.group_places, b.window_from,
                   b.window_until, p.areas, p.days, p.score, cast(p.parts as text), cast(p.weights as text), p.author,
                   p.override_reason, p.round_id, p.state, p.state_since, p.decline_kind, p.expires_on, p.partnership_id,
                   p.proposed_at, p.demonstration
            from match_proposal p join proposal_pair b on b.proposal_id = p.id
            """;

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Event<ProposalMoved> moved;

    /**
     * Puts a pair down as a proposal of the current platform.
     *
     * @param overrideReason why, where the author is a facilitator
     * @param round of which it is a part
     * @throws RuleRefused naming the pair, where something stands against it by now (PR2) or it is
     *     proposed already (PR4)
     */
    public UUID add(
            Match match, Author author, Optional<String> overrideReason, Optional<UUID> round) {
        var id = UUID.randomUUID();
        var mentee = match.mentee().side();
        var mentor = match.mentor().side();
        var weights = weightsOf(match.parts());
        ProposalRules.told(
                em.createNativeQuery(
                                """
                                insert into match_proposal (id, platform_id, request_platform_id, request_id, mentee_id,
                                  offer_platform_id, offer_id, mentor_id, areas, days, score, parts, weights, author,
                                  override_reason, round_id)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, cast(?12 as jsonb), cast(?13 as jsonb),
                                  ?14, ?15, cast(?16 as uuid))""")
                        .setParameter(1, id)
                        .setParameter(2, current.get().id())
                        .setParameter(3, mentee.platform())
                        .setParameter(4, match.mentee().request())
                        .setParameter(5, mentee.operator())
                        .setParameter(6, mentor.platform())
                        .setParameter(7, match.mentor().offer())
                        .setParameter(8, mentor.operator())
                        .setParameter(9, String.join(",", match.areas()))
                        .setParameter(10, match.mentee().days())
                        .setParameter(11, BigDecimal.valueOf(match.score(), 2))
                        .setParameter(12, Parts.json(match.parts()))
                        .setParameter(13, weights.json())
                        .setParameter(14, author.name())
                        .setParameter(15, overrideReason.orElse(null))
                        .setParameter(16, round.map(UUID::toString).orElse(null)),
                mentee.name(),
                mentor.name());
        moved.fire(ProposalMoved.among(current.get().id(), mentee.platform(), mentor.platform()));
        return id;
    }

    public Proposal get(UUID id) {
        return read(READ + " where p.id = ?1", Map.of(1, id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("proposal", id));
    }

    /** Those that wait first, oldest first; then the others, newest first. */
    List<Proposal> all() {
        return read(
                READ
                        + """
                           order by p.state in ('PROPOSED', 'INTEREST_MENTEE', 'INTEREST_MENTOR', 'MUTUAL') desc,
                             case when p.state in ('PROPOSED', 'INTEREST_MENTEE', 'INTEREST_MENTOR', 'MUTUAL') then p.state_since end,
                             p.state_since desc, p.id""",
                Map.of());
    }

    /** The proposal from which a partnership was opened. */
    public Optional<UUID> origin(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<UUID> found =
                em.createNativeQuery(
                                "select id from match_proposal where partnership_id = ?1 order by proposed_at, id limit 1")
                        .setParameter(1, partnership)
                        .getResultList();
        return found.stream().findFirst();
    }

    /** Partnerships that were opened from proposals of the round with the same mentor. */
    List<UUID> openedWith(UUID round, UUID offer) {
        @SuppressWarnings("unchecked")
        List<UUID> found =
                em.createNativeQuery(
                                """
                                select distinct partnership_id from match_proposal
                                where platform_id = ?1 and round_id = ?2 and offer_id = ?3 and state = 'CONVERTED'""")
                        .setParameter(1, current.get().id())
                        .setParameter(2, round)
                        .setParameter(3, offer)
                        .getResultList();
        return found;
    }

    /** Whether all that ask in a partnership would learn in a group. */
    boolean allGroupable(UUID partnership) {
        return Boolean.TRUE.equals(
                em.createNativeQuery(
                                """
                                select coalesce(bool_and(b.groupable), false) from match_proposal p
                                join proposal_pair b on b.proposal_id = p.id where p.partnership_id = ?1""")
                        .setParameter(1, partnership)
                        .getSingleResult());
    }

    List<Word> words(UUID proposal) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                "select side, yes, at from proposal_word where proposal_id = ?1 order by at")
                        .setParameter(1, proposal)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Word(
                                        Who.valueOf((String) row[0]),
                                        Boolean.TRUE.equals(row[1]),
                                        Moments.of(row[2])))
                .toList();
    }

    List<ProposedContact> contacts(UUID proposal) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select side, name, position, email, phone from proposal_contact
                                where proposal_id = ?1 order by side, entered_at, id""")
                        .setParameter(1, proposal)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new ProposedContact(
                                        Who.valueOf((String) row[0]),
                                        text(row[1]),
                                        text(row[2]),
                                        text(row[3]),
                                        text(row[4])))
                .toList();
    }

    void withdraw(Proposal proposal) {
        become(proposal, "state = 'WITHDRAWN'", Map.of());
    }

    void convert(Proposal proposal, UUID partnership) {
        become(proposal, "state = 'CONVERTED', partnership_id = ?2", Map.of(2, partnership));
    }

    /** Those of the current platform whose last day has passed. */
    int expire() {
        return em.createNativeQuery(
                        """
                        update match_proposal set state = 'EXPIRED', version = version + 1
                        where platform_id = ?1 and state in ('PROPOSED', 'INTEREST_MENTEE', 'INTEREST_MENTOR')
                          and expires_on < cast(now() at time zone 'UTC' as date)""")
                .setParameter(1, current.get().id())
                .executeUpdate();
    }

    void tell(Proposal proposal) {
        moved.fire(
                ProposalMoved.among(
                        proposal.platform(),
                        proposal.mentee().platform(),
                        proposal.mentor().platform()));
    }

    private void become(Proposal proposal, String what, Map<Integer, Object> values) {
        var query =
                em.createNativeQuery(
                                "update match_proposal set version = version + 1, "
                                        + what
                                        + " where id = ?1")
                        .setParameter(1, proposal.id());
        values.forEach(query::setParameter);
        if (ProposalRules.told(query, proposal.mentee().name(), proposal.mentor().name()) == 0) {
            throw new NotFound("proposal", proposal.id());
        }
        tell(proposal);
    }

    /** The newest version of the platform's weights that are those of the parts. */
    private Weights weightsOf(List<Part> parts) {
        var points = new EnumMap<Criterion, Integer>(Criterion.class);
        parts.forEach(part -> points.put(part.criterion(), part.weight()));
        var query =
                em.createNativeQuery(
                                """
                                select coalesce(max(number), 0) from weight_set
                                where platform_id = ?9 and (need_fit, performance, communication, similarity, proximity, commitment,
                                  mutual_benefit, track_record) = (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                        .setParameter(9, current.get().id());
        for (var criterion : Criterion.values()) {
            query.setParameter(criterion.ordinal() + 1, points.getOrDefault(criterion, 0));
        }
        return new Weights(((Number) query.getSingleResult()).intValue(), points);
    }

    private List<Proposal> read(String sql, Map<Integer, Object> values) {
        var query = em.createNativeQuery(sql);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(this::proposal).toList();
    }

    private Proposal proposal(Object[] row) {
        var home = (String) row[1];
        return new Proposal(
                (UUID) row[0],
                home,
                half(Who.MENTEE, row, 2),
                half(Who.MENTOR, row, 8),
                (String) row[14],
                new Proposal.Own(
                        text(row[15]),
                        text(row[16]),
                        text(row[17]),
                        text(row[18]),
                        Boolean.TRUE.equals(row[19]),
                        ((Number) row[20]).intValue(),
                        day(row[21]),
                        day(row[22])),
                Arrays.stream(((String) row[23]).split(",")).filter(a -> !a.isBlank()).toList(),
                ((Number) row[24]).intValue(),
                ((BigDecimal) row[25]).movePointRight(2).intValueExact(),
                Parts.ofJson((String) row[26]),
                Weights.ofJson((String) row[27]),
                Author.valueOf((String) row[28]),
                text(row[29]).filter(reason -> home.equals(current.get().id())),
                Optional.ofNullable((UUID) row[30]),
                State.valueOf((String) row[31]),
                Moments.of(row[32]),
                text(row[33]).map(DeclineKind::valueOf),
                day(row[34]).orElseThrow(),
                Optional.ofNullable((UUID) row[35]),
                Moments.of(row[36]),
                Boolean.TRUE.equals(row[37]));
    }

    private static Half half(Who who, Object[] row, int from) {
        return new Half(
                who,
                (String) row[from],
                (UUID) row[from + 1],
                (UUID) row[from + 2],
                (String) row[from + 3],
                text(row[from + 4]),
                (String) row[from + 5]);
    }

    private static Optional<String> text(Object column) {
        return Optional.ofNullable((String) column).filter(text -> !text.isBlank());
    }

    private static Optional<LocalDate> day(Object column) {
        return Optional.ofNullable((Date) column).map(Date::toLocalDate);
    }
}
