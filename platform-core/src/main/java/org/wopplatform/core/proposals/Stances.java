package org.wopplatform.core.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.operators.Serving;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;

/** Where the caller stands: operators' staff find the proposals of their own operators alone. */
@ApplicationScoped
public class Stances {
    @Inject Serving serving;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    boolean finds(Proposal proposal, boolean staff, List<UUID> served) {
        return staff || isServed(proposal.mentee(), served) || isServed(proposal.mentor(), served);
    }

    Stance of(Proposal proposal) {
        var here = current.get().id();
        var staff = serving.ofThePlatform();
        var served = serving.served();
        var online = EnumSet.noneOf(Who.class);
        var paper = EnumSet.noneOf(Who.class);
        var knows = EnumSet.noneOf(Who.class);
        for (var who : Who.values()) {
            var half = proposal.half(who);
            if (!half.platform().equals(here)) {
                continue;
            }
            if (serving.speaksFor(half.operator())) {
                online.add(who);
            } else if (staff && caller.may(Permission.SPEAK_FOR_OPERATORS, here)) {
                paper.add(who);
            }
            if (staff || isServed(half, served)) {
                knows.add(who);
            }
        }
        var matches = staff && caller.may(Permission.MATCH_OPERATORS, here);
        return new Stance(
                staff,
                matches && proposal.platform().equals(here),
                online,
                paper,
                knows,
                !staff || matches || caller.may(Permission.READ_CONTACTS, here));
    }

    private boolean isServed(Half half, List<UUID> served) {
        return half.platform().equals(current.get().id()) && served.contains(half.operator());
    }
}
