package org.wopplatform.core.partnerships;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A party says whether it wants the partnership, or agrees to end it early (W7). */
@UseCase
public class Speaking {
    @Inject Standpoints standpoints;
    @Inject Parties parties;
    @Inject Assents assents;

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public void check(UUID id, UUID party) {
        parties.get(id, party);
        standpoints.of(id).toActFor(party);
    }

    /**
     * @param ending whether the word is on ending early, else on the match
     * @param paper who signed on paper and when; empty where whoever asks speaks for the operator
     */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public void say(
            UUID id,
            UUID party,
            boolean ending,
            boolean yes,
            Optional<String> reason,
            Optional<Paper> paper) {
        var standpoint = standpoints.of(id);
        var partner = parties.get(id, party);
        standpoint.toActFor(party);
        if (!partner.role().partners()) {
            throw new RuleRefused("partnership.word-of-partners");
        }
        if (!ending
                && standpoint.state() != State.IDENTIFIED
                && standpoint.state() != State.MATCHED) {
            throw new RuleRefused("partnership.matched-already");
        }
        assents.speak(
                standpoint,
                party,
                ending ? Assents.Subject.TERMINATION : Assents.Subject.MATCH,
                id,
                Assents.hashOf(id),
                yes,
                reason,
                paper);
    }

    /** The words on ending early. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Assents.Word> onEnding(UUID id) {
        standpoints.of(id);
        return assents.on(id, Assents.Subject.TERMINATION, id);
    }

    /** What was signed on paper, and is put down by the party's platform. */
    public record Paper(String name, String position, LocalDate signedOn) {}
}
