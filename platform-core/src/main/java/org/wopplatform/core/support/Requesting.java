package org.wopplatform.core.support;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Serving;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Operators ask for support, or the platform's staff do for them (SU1 to SU3). */
@UseCase
public class Requesting {
    @Inject Requests requests;
    @Inject Lists lists;
    @Inject Assessed assessed;
    @Inject Consents consents;
    @Inject Serving serving;
    @Inject Keeping keeping;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    /**
     * @param lacks what is missing before it can be opened, by the names of the fields
     * @param known how far it is known
     */
    public record Sheet(
            SupportRequest request,
            Asked said,
            Operator operator,
            List<String> lacks,
            Reach known) {
        public boolean operatorVerified() {
            return operator.standing() == Standing.VERIFIED;
        }
    }

    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public Lists.Found list(Wanted wanted) {
        wanted.operator().ifPresent(serving::operator);
        return lists.of(Lists.Kind.REQUESTS, wanted);
    }

    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public Sheet get(UUID id) {
        var request = requests.get(id);
        var operator = serving.operator(request.operator());
        var said = requests.said(request);
        return new Sheet(
                request, said, operator, said.lacks(), consents.reach(operator.id(), Part.NEEDS));
    }

    /** What a new one starts with: the needs that were reviewed, the operator's languages. */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public Asked blank(UUID operator) {
        var of = serving.operator(operator);
        return Asked.prefilled(
                assessed.of(operator).needs(), Texts.apart(of.particulars().text(Field.LANGUAGES)));
    }

    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public UUID add(UUID operator, Asked said) {
        var of = serving.operator(operator);
        var request =
                new SupportRequest(
                        current.get().id(), of.id(), said, caller.account().orElseThrow());
        requests.add(request, said);
        return request.id();
    }

    /** Opens it too: where that is refused, there is none (SU1). */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public UUID addOpen(UUID operator, Asked said) {
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
    public void change(UUID id, int seen, Asked said) {
        var request = mine(id);
        keeping.mustBeAsSeen(request, seen);
        if (request.state() != SupportRequest.State.DRAFT) {
            keeping.mustBeWhole(said.lacks());
        }
        request.say(said);
        requests.setAreas(request, said.areas());
        requests.save(request);
    }

    /** Opens it too: where that is refused, it stays as it was. */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void changeOpen(UUID id, int seen, Asked said) {
        change(id, seen, said);
        open(id);
    }

    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void open(UUID id) {
        var request = mine(id);
        keeping.mustBeWhole(requests.said(request).lacks());
        keeping.mustBeVerified(request.operator());
        request.open();
        requests.save(request);
    }

    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void withdraw(UUID id, String reason) {
        var request = mine(id);
        request.withdraw(reason);
        requests.save(request);
    }

    /** For another 12 months; one that had expired opens again. */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void renew(UUID id) {
        var request = mine(id);
        keeping.mustBeVerified(request.operator());
        request.renew(keeping.today());
        requests.save(request);
    }

    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void discard(UUID id) {
        var request = mine(id);
        if (request.state() != SupportRequest.State.DRAFT) {
            throw new RuleRefused("support.request-stays", Map.of("was", request.state().name()));
        }
        requests.remove(request);
    }

    private SupportRequest mine(UUID id) {
        return keeping.mine(requests.get(id));
    }
}
