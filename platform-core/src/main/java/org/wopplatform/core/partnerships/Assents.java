package org.wopplatform.core.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;

/** Parties' words on texts: said once, kept for ever (W7). */
@ApplicationScoped
public class Assents {
    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject Clock clock;

    /** What a party can give its word on. */
    public enum Subject {
        MATCH,
        LETTER_OF_INTENT,
        AGREEMENT,
        DIAGNOSIS,
        PLAN,
        CAPACITY,
        TERMINATION
    }

    /**
     * Who signed, where that is more than an account.
     *
     * @param paper whether it was signed on paper and is put down here by the party's platform
     */
    public record Signatory(
            boolean paper, Optional<String> name, Optional<String> position, LocalDate signedOn) {}

    /** One word, as it was given. */
    public record Word(
            UUID party,
            boolean yes,
            Optional<String> reason,
            boolean paper,
            Optional<String> signatory,
            Optional<String> position,
            LocalDate signedOn,
            Instant at,
            String contentHash) {}

    /**
     * Puts down a yes, or a no with its reason: of whoever serves the party and speaks today, else
     * what the party signed on paper.
     *
     * @param contentHash SHA-256 of the text, in 64 hexadecimal digits
     */
    public void speak(
            Standpoint standpoint,
            UUID party,
            Subject subject,
            UUID subjectId,
            String contentHash,
            boolean yes,
            Optional<String> reason,
            Optional<Speaking.Paper> paper) {
        if (!yes && reason.isEmpty()) {
            throw new RuleRefused("partnership.reason");
        }
        if (!standpoint.served().contains(party) && paper.isEmpty()) {
            throw new RuleRefused("partnership.paper-wanted");
        }
        var signatory = paper.map(Assents::onPaper).orElseGet(this::online);
        give(standpoint, party, subject, subjectId, contentHash, yes, reason, signatory);
    }

    private static Signatory onPaper(Speaking.Paper paper) {
        return new Signatory(
                true, Optional.of(paper.name()), Optional.of(paper.position()), paper.signedOn());
    }

    /**
     * Puts down a party's word. The database refuses whoever does not speak for the party.
     *
     * @param contentHash SHA-256 of the text, in 64 hexadecimal digits
     */
    public void give(
            Standpoint standpoint,
            UUID party,
            Subject subject,
            UUID subjectId,
            String contentHash,
            boolean yes,
            Optional<String> reason,
            Signatory signatory) {
        standpoint.toActFor(party);
        em.createNativeQuery(
                        """
                        insert into assent (id, platform_id, partnership_id, side_platform_id, party_id, subject, subject_id,
                          content_hash, yes, reason, way, signatory_name, signatory_position, signed_on, account_id, at)
                        values (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, now())""")
                .setParameter(1, standpoint.coordinator())
                .setParameter(2, standpoint.partnership())
                .setParameter(3, standpoint.here())
                .setParameter(4, party)
                .setParameter(5, subject.name())
                .setParameter(6, subjectId)
                .setParameter(7, contentHash)
                .setParameter(8, yes)
                .setParameter(9, reason.orElse(null))
                .setParameter(10, signatory.paper() ? "PAPER" : "ONLINE")
                .setParameter(11, signatory.name().orElse(null))
                .setParameter(12, signatory.position().orElse(null))
                .setParameter(13, signatory.signedOn())
                .setParameter(14, caller.account().orElseThrow())
                .executeUpdate();
    }

    /** Every word on the subject, the latest first. */
    public List<Word> on(UUID partnership, Subject subject, UUID subjectId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select party_id, yes, reason, way, signatory_name, signatory_position, signed_on, at, content_hash
                                from assent where partnership_id = ?1 and subject = ?2 and subject_id = ?3 order by at desc""")
                        .setParameter(1, partnership)
                        .setParameter(2, subject.name())
                        .setParameter(3, subjectId)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Word(
                                        (UUID) row[0],
                                        (Boolean) row[1],
                                        Optional.ofNullable((String) row[2]),
                                        "PAPER".equals(row[3]),
                                        Optional.ofNullable((String) row[4]),
                                        Optional.ofNullable((String) row[5]),
                                        ((java.sql.Date) row[6]).toLocalDate(),
                                        Moments.of(row[7]),
                                        (String) row[8]))
                .toList();
    }

    /** The word of somebody with an account, given today. */
    private Signatory online() {
        return new Signatory(
                false,
                Optional.empty(),
                Optional.empty(),
                LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    /** What stands for the partnership itself, where the word is on it and not on a text. */
    public static String hashOf(UUID partnership) {
        return new Secret(partnership.toString()).digest();
    }
}
