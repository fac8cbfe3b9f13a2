package org.wopplatform.core.support;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.core.assessments.WorkingAreas;
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
    @Inject WorkingAreas areas;
    @Inject Serving serving;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

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

    /** The platform's working areas, the network's and its own. */
    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public List<WorkingArea> areas() {
        return areas.all();
    }

    /** The operators for which the reader may speak, at most thirty, by name. */
    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public List<Lists.Speaker> operators(String words) {
        return lists.operators(words);
    }

    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public Operator operator(UUID id) {
        return serving.operator(id);
    }

    /** Whether the reader works for the platform itself. */
    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public boolean byStaff() {
        return serving.ofThePlatform();
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

    /**
     * @param seen the version that the editor had before their eyes
     * @throws RuleRefused if somebody else has changed it meanwhile, or if an open one would miss
     *     something
     */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public SupportRequest change(UUID id, int seen, Asked said) {
        var request = mine(id);
        if (request.version() != seen) {
            throw new RuleRefused("support.changed-meanwhile");
        }
        if (request.state() != SupportRequest.State.DRAFT) {
            mustBeWhole(said);
        }
        request.say(said);
        requests.setAreas(request, said.areas());
        requests.save(request);
        return request;
    }

    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void open(UUID id) {
        var request = mine(id);
        mustBeWhole(requests.said(request));
        if (serving.operator(request.operator()).standing() != Standing.VERIFIED) {
            throw new RuleRefused("support.operator-not-verified");
        }
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
        if (serving.operator(request.operator()).standing() != Standing.VERIFIED) {
            throw new RuleRefused("support.operator-not-verified");
        }
        request.renew(today());
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
        var request = requests.get(id);
        serving.operator(request.operator());
        return request;
    }

    private static void mustBeWhole(Asked said) {
        Optional.of(said.lacks())
                .filter(lacks -> !lacks.isEmpty())
                .ifPresent(
                        lacks -> {
                            throw new RuleRefused(
                                    "support.not-whole", Map.of("lacks", String.join(", ", lacks)));
                        });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }
}
