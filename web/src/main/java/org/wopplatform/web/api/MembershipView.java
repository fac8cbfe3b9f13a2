package org.wopplatform.web.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.UUID;
import org.wopplatform.core.memberships.Membership;

/** A membership as the home and the platform that is joined both see it. */
@JsonbPropertyOrder({
    "id",
    "platform",
    "home",
    "operator",
    "operatorName",
    "country",
    "state",
    "wish",
    "askedAt",
    "decidedAt",
    "reason"
})
public record MembershipView(
        UUID id,
        String platform,
        String home,
        UUID operator,
        String operatorName,
        String country,
        String state,
        String wish,
        String askedAt,
        String decidedAt,
        String reason) {
    static MembershipView of(Membership membership) {
        return new MembershipView(
                membership.id(),
                membership.platform(),
                membership.home(),
                membership.operator(),
                membership.operatorName(),
                membership.country(),
                membership.state().name(),
                membership.wish().orElse(null),
                membership.askedAt().toString(),
                membership.decidedAt().map(Object::toString).orElse(null),
                membership.reason().orElse(null));
    }
}
