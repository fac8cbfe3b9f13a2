package org.wopplatform.core.imports;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wopplatform.core.operators.Admitting;
import org.wopplatform.core.operators.Entry;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Deciding on operators that other platforms came across, and seeing what they decide (IM8). */
@UseCase
public class Referrals {
    private static final int LISTED = 200;

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Operators operators;
    @Inject Admitting admitting;
    @Inject Network network;
    @Inject Clock clock;

    /** A request with what it says of the operator. */
    public record Referred(Referral referral, Particulars said) {}

    /** An operator of the registry with all that is said of it. */
    public record Known(UUID id, Particulars said) {}

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.REVIEW_OPERATORS)
    public void check() {
        current.get();
    }

    /** What other platforms ask of this one: undecided first, those by age. */
    @Requires(value = Permission.REGISTER_OPERATORS, reads = true)
    public List<Referred> received() {
        return listed(
                """
                select r from Referral r where r.platform = :here
                order by r.state desc, r.sentAt, r.id""");
    }

    /** What this platform asks of others, newest first. */
    @Requires(value = Permission.REGISTER_OPERATORS, reads = true)
    public List<Referred> sent() {
        return listed(
                """
                select r from Referral r where r.sender = :here
                order by r.sentAt desc, r.id""");
    }

    /** One that this platform received or sent. */
    @Requires(value = Permission.REGISTER_OPERATORS, reads = true)
    public Referred get(UUID id) {
        return with(
                Optional.ofNullable(em.find(Referral.class, id))
                        .orElseThrow(() -> new NotFound("referral", id)));
    }

    /**
     * Operators of this platform's registry that it may be: by number, else by name in its country
     * where no place contradicts; those that it is beyond doubt come first.
     */
    @Requires(value = Permission.REGISTER_OPERATORS, reads = true)
    public List<Known> alike(UUID id) {
        var said = get(id).said();
        return candidates(said).stream()
                .map(operators::get)
                .map(operator -> new Known(operator.id(), operators.particulars(operator)))
                .toList();
    }

    /**
     * Enters the operator, on the sender's word and for review.
     *
     * @throws RuleRefused where the registry has it, another platform admits it, or the request is
     *     decided
     */
    @Requires(Permission.REVIEW_OPERATORS)
    public Referred accept(UUID id) {
        var referral = open(id);
        var said = with(referral).said();
        var platform = current.get();
        admitting.check(platform, said.text(Field.COUNTRY));
        same(said)
                .ifPresent(
                        known -> {
                            throw new RuleRefused(
                                    "referral.known",
                                    Map.of("operator", operators.get(known).legalName()));
                        });
        var now = clock.instant();
        var by = caller.account().orElseThrow();
        var sender = network.get(referral.sender()).name(platform.languages().get(0)).name();
        var operator =
                new Operator(
                        platform.id(),
                        said,
                        Entry.PROXY,
                        Standing.UNDER_REVIEW,
                        Optional.of(by),
                        Optional.of(sender),
                        now);
        referral.accept(operator.id(), by, now);
        operators.add(operator);
        operators.identify(operator, said);
        em.flush();
        keepContact(operator.id(), said, now);
        return new Referred(referral, said);
    }

    /**
     * Says which operator of the registry it is; nothing of that operator changes.
     *
     * @throws NotFound where no such operator can be meant
     */
    @Requires(Permission.REVIEW_OPERATORS)
    public Referred link(UUID id, UUID operator) {
        var referral = open(id);
        var said = with(referral).said();
        if (!candidates(said).contains(operator)) {
            throw new NotFound("operator", operator);
        }
        referral.accept(operator, caller.account().orElseThrow(), clock.instant());
        return new Referred(referral, said);
    }

    @Requires(Permission.REVIEW_OPERATORS)
    public Referred decline(UUID id, String reason) {
        var referral = open(id);
        referral.decline(reason, caller.account().orElseThrow(), clock.instant());
        return with(referral);
    }

    private Referral open(UUID id) {
        var locked =
                Optional.ofNullable(
                                em.find(
                                        Referral.class,
                                        id,
                                        LockModeType.PESSIMISTIC_WRITE,
                                        Map.of()))
                        .filter(referral -> referral.platform().equals(current.get().id()))
                        .orElseThrow(() -> new NotFound("referral", id));
        locked.checkOpen();
        return locked;
    }

    private List<Referred> listed(String query) {
        var referrals =
                em.createQuery(query, Referral.class)
                        .setParameter("here", current.get().id())
                        .setMaxResults(LISTED)
                        .getResultList();
        var said = said(referrals.stream().map(Referral::id).toList());
        return referrals.stream().map(r -> new Referred(r, said.get(r.id()))).toList();
    }

    private Map<UUID, Particulars> said(List<UUID> referrals) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select id, cast(said as text) from operator_referral
                                where id = any (cast(string_to_array(?1, ',') as uuid[]))""")
                        .setParameter(
                                1,
                                referrals.stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",")))
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> (UUID) row[0],
                                row -> ImportRows.particulars((String) row[1])));
    }

    private Referred with(Referral referral) {
        return new Referred(referral, said(List.of(referral.id())).get(referral.id()));
    }

    private List<UUID> candidates(Particulars said) {
        return found(
                said,
                """
                select id from operator o
                where o.id in (select i.operator_id from operator_identifier i where i.scheme = ?1 and i.number = ?2)
                   or (o.country = ?3 and o.name_key = name_key(?4) and o.standing <> 'WITHDRAWN'
                       and (?5 = '' or o.subdivision is null or folded(o.subdivision) = folded(?5))
                       and (?6 = '' or o.place is null or folded(o.place) = folded(?6)))
                order by o.id in (select i.operator_id from operator_identifier i where i.scheme = ?1 and i.number = ?2) desc,
                         o.place_key = folded(?5 || '|' || ?6) desc, o.id""");
    }

    /** The operator that it is beyond doubt: of its number, or of its name in its place. */
    private Optional<UUID> same(Particulars said) {
        return found(
                        said,
                        """
                        select id from operator o
                        where o.id in (select i.operator_id from operator_identifier i where i.scheme = ?1 and i.number = ?2)
                           or (o.country = ?3 and o.name_key = name_key(?4) and o.standing <> 'WITHDRAWN'
                               and o.place_key = folded(?5 || '|' || ?6))""")
                .stream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> found(Particulars said, String query) {
        return em.createNativeQuery(query)
                .setParameter(1, said.text(Field.IDENTIFIER_SCHEME))
                .setParameter(2, said.text(Field.IDENTIFIER))
                .setParameter(3, said.text(Field.COUNTRY))
                .setParameter(4, said.text(Field.LEGAL_NAME))
                .setParameter(5, said.text(Field.SUBDIVISION))
                .setParameter(6, said.text(Field.PLACE))
                .getResultList();
    }

    private void keepContact(UUID operator, Particulars said, Instant now) {
        em.createNativeQuery(
                        """
                        insert into operator_contact (id, platform_id, operator_id, name, position, email, phone,
                            consent, keep_until, entered_at)
                        select gen_random_uuid(), ?1, ?2, nullif(?3, ''), nullif(?4, ''), nullif(?5, ''), nullif(?6, ''),
                            'BY_THE_ASSOCIATION', cast(cast(?7 as timestamptz) + interval '3 years' as date), cast(?7 as timestamptz)
                        where coalesce(nullif(?3, ''), nullif(?5, ''), nullif(?6, '')) is not null""")
                .setParameter(1, current.get().id())
                .setParameter(2, operator)
                .setParameter(3, said.text(Field.CONTACT_NAME))
                .setParameter(4, said.text(Field.CONTACT_POSITION))
                .setParameter(5, said.text(Field.CONTACT_EMAIL))
                .setParameter(6, said.text(Field.CONTACT_PHONE))
                .setParameter(7, java.sql.Timestamp.from(now))
                .executeUpdate();
    }
}
