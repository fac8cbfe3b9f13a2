package org.wopplatform.core.memberships;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.memberships.Membership.State;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.platforms.Status;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/**
 * Operators join further platforms: the home asks, the platform that is joined decides (J1, J2).
 */
@UseCase
public class Joining {
    @Inject Memberships memberships;
    @Inject Operators operators;
    @Inject Network network;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * An operator of this platform, where it is a member or has asked, and which platforms it can
     * still ask.
     */
    public record Member(
            Operator operator, List<Membership> memberships, List<Platform> joinable) {}

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public Member of(UUID operator) {
        return member(operator);
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.REGISTER_OPERATORS)
    public void check(UUID operator) {
        operators.get(operator);
    }

    /**
     * Asks a platform to take the operator as a member.
     *
     * @param wish what the operator hopes for, if that is said
     */
    @Requires(Permission.REGISTER_OPERATORS)
    public Membership ask(UUID operator, String platform, Optional<String> wish) {
        var member = member(operator);
        if (member.operator().standing() != Standing.VERIFIED) {
            throw new RuleRefused("membership.not-verified");
        }
        if (member.memberships().stream()
                .anyMatch(m -> m.open() && m.platform().equals(platform))) {
            throw new RuleRefused("membership.asked", Map.of("platform", platform));
        }
        if (member.joinable().stream().noneMatch(p -> p.id().equals(platform))) {
            throw new RuleRefused("membership.not-joinable", Map.of("platform", platform));
        }
        var membership =
                new Membership(
                        platform,
                        member.operator(),
                        wish,
                        caller.account().orElseThrow(),
                        clock.instant());
        memberships.add(membership);
        return membership;
    }

    /** The home takes the wish back, or ends the membership. */
    @Requires(Permission.REGISTER_OPERATORS)
    public void end(UUID operator, UUID id, Optional<String> reason) {
        var membership = memberships.get(id);
        if (!membership.operator().equals(operators.get(operator).id())
                || !membership.home().equals(current.get().id())) {
            throw new NotFound("membership", id);
        }
        membership.end(reason, caller.account().orElseThrow(), clock.instant());
        memberships.save();
    }

    /** Who is a member here or asks to be. */
    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public List<Membership> here() {
        return memberships.at(current.get().id());
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.REVIEW_OPERATORS)
    public void checkDeciding(UUID id) {
        asked(id);
    }

    /**
     * Decides as the platform that is joined.
     *
     * @throws RuleRefused if no such step leads from where it stands, or a reason is missing
     */
    @Requires(Permission.REVIEW_OPERATORS)
    public Membership decide(UUID id, State next, Optional<String> reason) {
        var membership = asked(id);
        membership.decide(next, reason, caller.account().orElseThrow(), clock.instant());
        memberships.save();
        return membership;
    }

    private Membership asked(UUID id) {
        var membership = memberships.get(id);
        if (!membership.platform().equals(current.get().id())) {
            throw new NotFound("membership", id);
        }
        return membership;
    }

    private Member member(UUID id) {
        var operator = operators.get(id);
        var known = memberships.of(id, current.get().id());
        var joinable =
                network.all().stream()
                        .filter(platform -> !platform.id().equals(operator.platform()))
                        .filter(platform -> platform.status() != Status.SUSPENDED)
                        .filter(
                                platform ->
                                        platform.kind() != Kind.NATIONAL
                                                || platform.covers(operator.country()))
                        .filter(
                                platform ->
                                        known.stream()
                                                .noneMatch(
                                                        m ->
                                                                m.open()
                                                                        && m.platform()
                                                                                .equals(
                                                                                        platform
                                                                                                .id())))
                        .toList();
        return new Member(operator, known, joinable);
    }
}
