package org.wopplatform.core.support;

import jakarta.inject.Inject;
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
    @Inject Keeping keeping;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

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

    /** Opens it too: where that is refused, there is none (SU1). */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public UUID addOpen(UUID operator, Offered said) {
        var added = add(operator, said);
        open(added);
        return added;
    }

    /**
     * @param seen the version that the editor had before their eyes
     * @throws RuleRefused if somebody else has changed it meanwhile, or if an open one would miss
     *     something
     */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void change(UUID id, int seen, Offered said) {
        var offer = mine(id);
        keeping.mustBeAsSeen(offer, seen);
        mustBeAssessed(offer.operator(), said.areas());
        if (offer.state() != SupportOffer.State.DRAFT) {
            keeping.mustBeWhole(said.lacks());
        }
        offer.say(said);
        offers.setAreas(offer, said.areas());
        offers.save(offer);
    }

    /** Opens it too: where that is refused, it stays as it was. */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void changeOpen(UUID id, int seen, Offered said) {
        change(id, seen, said);
        open(id);
    }

    /** Opens a draft, or goes on with one that was paused. */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void open(UUID id) {
        var offer = mine(id);
        keeping.mustBeWhole(offers.said(offer).lacks());
        keeping.mustBeVerified(offer.operator());
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
        keeping.mustBeVerified(offer.operator());
        if (offer.state() == SupportOffer.State.EXPIRED
                && offers.living(offer.operator()).isPresent()) {
            throw new RuleRefused("support.one-offer");
        }
        offer.renew(keeping.today());
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
        var today = keeping.today();
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

    private SupportOffer mine(UUID id) {
        return keeping.mine(offers.get(id));
    }
}
