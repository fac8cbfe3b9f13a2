package org.wopplatform.core.partnerships;

import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.rules.RuleRefused;

/**
 * Where the caller stands towards one partnership (W4): on the staff of the coordinating platform
 * or of a party's, or serving one of its parties.
 *
 * @param coordinator the platform with which the record lies: the platform_id of every row of it
 * @param here the platform for which the caller acts: the side_platform_id of rows that are one
 *     side's own
 * @param consented whether the platform here has consented, or coordinates
 * @param staff whether the caller works for the platform itself, not for an operator
 * @param served the parties whose operator the caller serves
 * @param spokenFor the parties of the platform here: its staff keeps for them what they sign on
 *     paper
 */
public record Standpoint(
        UUID partnership,
        String coordinator,
        String here,
        State state,
        boolean recorded,
        boolean demonstration,
        boolean consented,
        boolean staff,
        Set<UUID> served,
        Set<UUID> spokenFor) {

    public Standpoint {
        served = Set.copyOf(served);
        spokenFor = Set.copyOf(spokenFor);
    }

    public boolean coordinates() {
        return staff && here.equals(coordinator);
    }

    /** Whether what the partners write together is open to the caller. */
    public boolean mayWrite() {
        return consented && (recorded || demonstration || !state.over());
    }

    /** Whether the caller may put down something in the name of the party. */
    public boolean actsFor(UUID party) {
        return served.contains(party) || (staff && spokenFor.contains(party));
    }

    /** Refuses whoever only reads, before anything is said about what was sent. */
    public void toWrite() {
        if (!consented) {
            throw new RuleRefused("partnership.not-consented");
        }
        if (!mayWrite()) {
            throw new RuleRefused("partnership.over");
        }
    }

    public void toCoordinate() {
        if (!coordinates()) {
            throw new RuleRefused("partnership.coordinators");
        }
    }

    public void toActFor(UUID party) {
        toWrite();
        if (!actsFor(party)) {
            throw new RuleRefused("partnership.not-your-party");
        }
    }
}
