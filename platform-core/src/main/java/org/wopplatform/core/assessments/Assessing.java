package org.wopplatform.core.assessments;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wopplatform.core.assessments.Assessment.Lack;
import org.wopplatform.core.assessments.Assessment.State;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Serving;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** An operator assesses itself, and its platform reviews what it says. */
@UseCase
public class Assessing {
    @Inject Serving serving;
    @Inject Assessments assessments;
    @Inject Overview overview;
    @Inject WorkingAreas areas;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * What is known of an operator's strengths and needs.
     *
     * @param all the one that is written or waits first, then the reviewed ones, newest first
     * @param areas the platform's, retired ones too
     * @param forAnother whether the reader would speak on the operator's word
     */
    public record Sheet(
            Operator operator,
            List<Assessment> all,
            List<WorkingArea> areas,
            boolean forAnother,
            LocalDate today) {
        /** The one that is written or waits. */
        public Optional<Assessment> open() {
            return all.stream().filter(one -> one.state() != State.REVIEWED).findFirst();
        }

        public List<Assessment> reviewed() {
            return all.stream().filter(one -> one.state() == State.REVIEWED).toList();
        }

        public Validity validity() {
            return Validity.of(reviewed().stream().findFirst().map(Assessment::assessedOn), today);
        }

        public Assessment get(UUID id) {
            return all.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("assessment", id));
        }

        /** The reviewed one that came before it. */
        public Optional<Assessment> before(Assessment later) {
            var reviewed = reviewed();
            return reviewed.stream().skip(reviewed.indexOf(later) + 1L).findFirst();
        }
    }

    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public Overview.Found list(Overview.Wanted wanted, int from, int size) {
        var only = serving.ofThePlatform() ? Optional.<List<UUID>>empty() : served();
        return overview.find(wanted, only, today(), from, size);
    }

    private Optional<List<UUID>> served() {
        return Optional.of(serving.served());
    }

    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public Sheet of(UUID operator) {
        var known = serving.operator(operator);
        return new Sheet(
                known, assessments.of(operator), areas.all(), forAnother(operator), today());
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void check(UUID operator) {
        serving.operator(operator);
    }

    /** Starts from what was reviewed last (SA4). */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public UUID begin(UUID operator) {
        var sheet = of(operator);
        if (sheet.operator().standing() == Standing.WITHDRAWN) {
            throw new RuleRefused("assessment.withdrawn");
        }
        if (sheet.open().isPresent()) {
            throw new RuleRefused("assessment.open-already");
        }
        return assessments.begin(
                sheet.operator(),
                today(),
                sheet.reviewed().stream().findFirst(),
                usable().stream().map(WorkingArea::code).collect(Collectors.toSet()));
    }

    /**
     * Keeps what was typed, if all of it could be read.
     *
     * @param seen the version that was read
     * @param typed by the name of the field
     */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public AssessmentReading.Read keep(
            UUID operator, UUID id, int seen, Map<String, String> typed) {
        var sheet = of(operator);
        var kept = written(sheet, id);
        var read = new AssessmentReading(usable(), today()).read(typed);
        if (read.sound()) {
            assessments.keep(
                    sheet.operator(),
                    kept,
                    seen,
                    read.assessedOn().orElse(kept.assessedOn()),
                    sheet.forAnother() ? read.onWordOf() : kept.onWordOf(),
                    read.ratings());
        }
        return read;
    }

    /**
     * @return what is lacking, area by area; it is submitted if nothing is
     */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public List<Lack> submit(UUID operator, UUID id, int seen) {
        var sheet = of(operator);
        var kept = written(sheet, id);
        var lacks = new ArrayList<Lack>();
        if (sheet.forAnother() && kept.onWordOf().isEmpty()) {
            lacks.add(new Lack(AssessmentReading.ON_WORD_OF, "assessment.word-missing"));
        }
        lacks.addAll(kept.lacks(today()));
        if (lacks.isEmpty()) {
            assessments.become(kept, seen, State.SUBMITTED, kept.returnReason());
        }
        return lacks;
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.REVIEW_OPERATORS)
    public void checkReview(UUID operator) {
        serving.operator(operator);
    }

    @Requires(Permission.REVIEW_OPERATORS)
    public void confirm(UUID operator, UUID id, int seen) {
        assessments.become(waiting(operator, id), seen, State.REVIEWED, Optional.empty());
    }

    @Requires(Permission.REVIEW_OPERATORS)
    public void sendBack(UUID operator, UUID id, int seen, String reason) {
        if (reason.isBlank()) {
            throw new RuleRefused("assessment.reason-missing");
        }
        assessments.become(
                waiting(operator, id), seen, State.RETURNED, Optional.of(reason.strip()));
    }

    private Assessment waiting(UUID operator, UUID id) {
        serving.operator(operator);
        var assessment =
                assessments.of(operator).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("assessment", id));
        if (assessment.state() != State.SUBMITTED) {
            throw new RuleRefused("assessment.not-waiting");
        }
        if (caller.account().filter(assessment::wasSubmittedBy).isPresent()) {
            throw new RuleRefused("assessment.own");
        }
        return assessment;
    }

    private static Assessment written(Sheet sheet, UUID id) {
        var assessment = sheet.get(id);
        if (!assessment.state().written()) {
            throw new RuleRefused("assessment.stays");
        }
        return assessment;
    }

    private List<WorkingArea> usable() {
        return areas.inUse();
    }

    /** Whether the caller is not of the operator's own staff. */
    private boolean forAnother(UUID operator) {
        return !serving.served().contains(operator);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }
}
