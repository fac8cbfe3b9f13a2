package org.wopplatform.core.support;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Serving;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.support.Assessed.Weight;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Operators offer to mentor, or the platform's staff say so for them (SU1 to SU4). */
@UseCase
public class Offering {
    @Inject Offers offers;
    @Inject Lists lists;
    @Inject Assessed assessed;
    @Inject Consents consents;
    @Inject Serving serving;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * @param weights whether each area of the offer counts
     * @param lacks what is missing before it can be opened, by the names of the fields
     * @param known how far it is known
     */
    public record Sheet(
            SupportOffer offer,
            Offered said,
            Operator operator,
            Map<String, Weight> weights,
            List<String> lacks,
            Reach known) {
        public boolean operatorVerified() {
            return operator.standing() == Standing.VERIFIED;
        }
    }

    /**
     * What a new offer starts with.
     *
     * @param weights of every area in which the operator has said anything of itself
     */
    public record Blank(Operator operator, Offered said, Map<String, Weight> weights) {}

    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public Lists.Found list(Wanted wanted) {
        wanted.operator().ifPresent(serving::operator);
        return lists.of(Lists.Kind.OFFERS, wanted);
    }

    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public Sheet get(UUID id) {
        var offer = offers.get(id);
        var operator = serving.operator(offer.operator());
        var said = offers.said(offer);
        return new Sheet(
                offer,
                said,
                operator,
                weights(operator.id(), said.areas()),
                said.lacks(),
                consents.reach(operator.id(), Part.STRENGTHS));
    }

    /** Asks the gate before anything is said about what is there. */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void keeps() {
        serving.served();
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public Operator check(UUID operator) {
        return serving.operator(operator);
    }

    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public Blank blank(UUID operator) {
        var of = serving.operator(operator);
        var standing = assessed.of(operator);
        return new Blank(
                of,
                Offered.prefilled(
                        standing.strengths(), Texts.apart(of.particulars().text(Field.LANGUAGES))),
                weights(operator, standing.told()));
    }

    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public UUID add(UUID operator, Offered said) {
        var of = serving.operator(operator);
        if (offers.living(operator).isPresent()) {
            throw new RuleRefused("support.one-offer");
        }
        mustBeAssessed(operator, said.areas());
        var offer =
                new SupportOffer(current.get().id(), of.id(), said, caller.account().orElseThrow());
        offers.add(offer, said);
        return offer.id();
    }

    /**
     * @param seen the version that the editor had before their eyes
     * @throws RuleRefused if somebody else has changed it meanwhile, or if an open one would miss
     *     something
     */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public SupportOffer change(UUID id, int seen, Offered said) {
        var offer = mine(id);
        if (offer.version() != seen) {
            throw new RuleRefused("support.changed-meanwhile");
        }
        mustBeAssessed(offer.operator(), said.areas());
        if (offer.state() != SupportOffer.State.DRAFT) {
            mustBeWhole(said);
        }
        offer.say(said);
        offers.setAreas(offer, said.areas());
        offers.save(offer);
        return offer;
    }

    /** Opens a draft, or goes on with one that was paused. */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void open(UUID id) {
        var offer = mine(id);
        mustBeWhole(offers.said(offer));
        mustBeVerified(offer);
        offer.open();
        offers.save(offer);
    }

    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void pause(UUID id) {
        var offer = mine(id);
        offer.pause();
        offers.save(offer);
    }

    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void withdraw(UUID id, String reason) {
        var offer = mine(id);
        offer.withdraw(reason);
        offers.save(offer);
    }

    /** For another 12 months; one that had expired opens again. */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void renew(UUID id) {
        var offer = mine(id);
        mustBeVerified(offer);
        if (offer.state() == SupportOffer.State.EXPIRED
                && offers.living(offer.operator()).isPresent()) {
            throw new RuleRefused("support.one-offer");
        }
        offer.renew(LocalDate.now(clock.withZone(current.get().timeZone())));
        offers.save(offer);
    }

    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void discard(UUID id) {
        var offer = mine(id);
        if (offer.state() != SupportOffer.State.DRAFT) {
            throw new RuleRefused("support.offer-stays", Map.of("was", offer.state().name()));
        }
        offers.remove(offer);
    }

    /**
     * The areas among these in which the operator has not assessed itself.
     *
     * <p>The database refuses them too; here they are all named at once.
     */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public List<String> notAssessed(UUID operator, Set<String> areas) {
        serving.operator(operator);
        return unknown(operator, areas);
    }

    private List<String> unknown(UUID operator, Set<String> areas) {
        var told = assessed.of(operator).told();
        return areas.stream().filter(area -> !told.contains(area)).toList();
    }

    private Map<String, Weight> weights(UUID operator, Set<String> areas) {
        var standing = assessed.of(operator);
        var today = LocalDate.now(clock.withZone(current.get().timeZone()));
        var weights = new LinkedHashMap<String, Weight>();
        areas.forEach(area -> weights.put(area, standing.weight(area, today)));
        return weights;
    }

    private void mustBeAssessed(UUID operator, Set<String> areas) {
        var unknown = unknown(operator, areas);
        if (!unknown.isEmpty()) {
            throw new RuleRefused("support.not-assessed", Map.of("area", unknown.get(0)));
        }
    }

    private void mustBeVerified(SupportOffer offer) {
        if (serving.operator(offer.operator()).standing() != Standing.VERIFIED) {
            throw new RuleRefused("support.operator-not-verified");
        }
    }

    private SupportOffer mine(UUID id) {
        var offer = offers.get(id);
        serving.operator(offer.operator());
        return offer;
    }

    private static void mustBeWhole(Offered said) {
        if (!said.lacks().isEmpty()) {
            throw new RuleRefused(
                    "support.not-whole", Map.of("lacks", String.join(", ", said.lacks())));
        }
    }
}
