package org.wopplatform.core.conduct;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.mail.Postbox;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A platform sees whose word is missing, and asks for it (C4, C5). */
@UseCase
public class Asking {
    private static final String OPERATORS =
            """
            from operator o left join lateral (
               select a.number, a.signed_on from conduct_acceptance a
               where a.platform_id = o.platform_id and a.operator_id = o.id order by a.number desc limit 1) w on true
             where o.platform_id = ?1 and o.standing in ('APPLIED', 'UNDER_REVIEW', 'RETURNED', 'VERIFIED', 'SUSPENDED')""";

    private static final String UNTOLD =
            """
            from operator o
             join operator_staff s on s.platform_id = o.platform_id and s.operator_id = o.id
             join account p on p.id = s.account_id and p.suspended_at is null
             where o.platform_id = ?1 and o.standing <> 'WITHDRAWN'
               and exists (select from appointment m where m.platform_id = o.platform_id and m.account_id = s.account_id
                           and m.role in ('OPERATOR_SIGNATORY', 'OPERATOR_ADMINISTRATOR'))
               and not exists (select from conduct_acceptance a where a.platform_id = o.platform_id
                               and a.operator_id = o.id and a.number >= ?2)
               and not exists (select from conduct_notice n where n.platform_id = o.platform_id and n.operator_id = o.id
                               and n.number = ?2 and n.account_id = s.account_id)""";

    @PersistenceContext EntityManager em;
    @Inject Versions versions;
    @Inject CurrentPlatform current;
    @Inject Postbox postbox;
    @Inject Clock clock;

    /**
     * How an operator stands with the code.
     *
     * @param number the latest version accepted, if any
     */
    public record Answer(
            UUID operator, String name, Optional<Integer> number, Optional<LocalDate> signedOn) {}

    /**
     * How many operators have accepted the version in force, how many an earlier one, and how many
     * none; and how many people can still be told by e-mail.
     */
    public record Counts(long accepted, long earlier, long none, long untold) {}

    /** Those whose word is missing first, then by name. */
    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public List<Answer> answers(int from, int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                "select o.id, o.legal_name, w.number, w.signed_on "
                                        + OPERATORS
                                        + " order by coalesce(w.number, 0) >= ?2, o.folded_words, o.id limit ?3 offset ?4")
                        .setParameter(1, current.get().id())
                        .setParameter(2, present())
                        .setParameter(3, most)
                        .setParameter(4, from)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Answer(
                                        (UUID) row[0],
                                        (String) row[1],
                                        Optional.ofNullable((Integer) row[2]),
                                        Optional.ofNullable(row[3])
                                                .map(day -> LocalDate.parse(day.toString()))))
                .toList();
    }

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public Counts counts() {
        var row =
                (Object[])
                        em.createNativeQuery(
                                        "select count(*) filter (where w.number >= ?2),"
                                                + " count(*) filter (where w.number < ?2),"
                                                + " count(*) filter (where w.number is null) "
                                                + OPERATORS)
                                .setParameter(1, current.get().id())
                                .setParameter(2, present())
                                .getSingleResult();
        var untold =
                (Number)
                        em.createNativeQuery("select count(*) " + UNTOLD)
                                .setParameter(1, current.get().id())
                                .setParameter(2, present())
                                .getSingleResult();
        return new Counts(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                untold.longValue());
    }

    /**
     * Writes to every signatory who has not been told of the version in force.
     *
     * @return how many messages were queued
     */
    @Requires(Permission.REGISTER_OPERATORS)
    public int tell() {
        var version = versions.presentOne();
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                "select o.id, o.legal_name, p.id, p.email, p.name, p.language "
                                        + UNTOLD)
                        .setParameter(1, current.get().id())
                        .setParameter(2, version.number())
                        .getResultList();
        rows.forEach(row -> tell(row, version));
        return rows.size();
    }

    private void tell(Object[] row, ConductVersion version) {
        var platform = current.get();
        var language = Language.of((String) row[5]).orElse(Language.EN);
        em.createNativeQuery(
                        """
                        insert into conduct_notice (id, platform_id, operator_id, keeper_id, number, account_id, told_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, platform.id())
                .setParameter(3, row[0])
                .setParameter(4, Platform.GLOBAL_ID)
                .setParameter(5, version.number())
                .setParameter(6, row[2])
                .setParameter(7, Timestamp.from(clock.instant()))
                .executeUpdate();
        postbox.queue(
                platform.id(),
                (String) row[3],
                language,
                "mail.conduct",
                Map.of(
                        "name", (String) row[4],
                        "operator", (String) row[1],
                        "platform", platform.name(language).name(),
                        "number", String.valueOf(version.number()),
                        "link",
                                postbox.address(
                                        "/" + platform.id() + "/operators/" + row[0] + "/conduct")),
                false);
    }

    private int present() {
        return versions.inForce().map(ConductVersion::number).orElse(0);
    }
}
