package org.wopplatform.core.plans;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.lines.Line;
import org.wopplatform.core.lines.LineReading;
import org.wopplatform.core.lines.LineReading.Fault;
import org.wopplatform.core.lines.LineReading.Read;
import org.wopplatform.core.lines.Lines;
import org.wopplatform.core.partnerships.Assents;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.partnerships.Partnership;
import org.wopplatform.core.partnerships.Partnerships;
import org.wopplatform.core.partnerships.Speaking;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Mentor and mentee plan together what is to change. */
@UseCase
public class Planning {
    @Inject Standpoints standpoints;
    @Inject Partnerships partnerships;
    @Inject Parties parties;
    @Inject Assents assents;
    @Inject Plans plans;
    @Inject Lines lines;

    /**
     * What a reader sees of one revision.
     *
     * @param plans every revision, latest first
     * @param shown the one that is read; empty where there is no plan yet
     * @param lacks what it lacks before it can be sent, by code
     * @param words what parties said on it, latest first
     */
    public record Sheet(
            Standpoint standpoint,
            List<Partner> parties,
            List<String> areas,
            List<Plan> plans,
            Optional<Plan> shown,
            List<String> lacks,
            List<PlanLoad> loads,
            List<Assents.Word> words) {
        /** The party's last word on the content as it is now. */
        public Optional<Assents.Word> word(UUID party) {
            return shown.flatMap(
                    plan ->
                            words.stream()
                                    .filter(word -> word.party().equals(party))
                                    .filter(word -> word.contentHash().equals(plan.hash()))
                                    .findFirst());
        }

        public List<Partner> mentees() {
            return parties.stream().filter(p -> p.role() == Partner.Role.MENTEE).toList();
        }

        /** The revision before the one that is shown. */
        public Optional<Plan> former() {
            return shown.flatMap(
                    plan -> plans.stream().filter(p -> p.revision() < plan.revision()).findFirst());
        }
    }

    /** The revision in the making, else the one in force. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Sheet of(UUID partnership) {
        var standpoint = standpoints.of(partnership);
        var known = plans.of(partnership);
        return sheet(standpoint, known, known.stream().findFirst());
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Sheet of(UUID partnership, UUID id) {
        var standpoint = standpoints.of(partnership);
        var known = plans.of(partnership);
        var shown = known.stream().filter(plan -> plan.id().equals(id)).findFirst();
        if (shown.isEmpty()) {
            throw new NotFound("plan", id);
        }
        return sheet(standpoint, known, shown);
    }

    private Sheet sheet(Standpoint standpoint, List<Plan> known, Optional<Plan> shown) {
        var partnership = standpoint.partnership();
        var all = parties.of(partnership);
        var mentees = ids(all, Partner.Role.MENTEE);
        return new Sheet(
                standpoint,
                all,
                areas(all),
                known,
                shown,
                shown.map(plan -> plans.lacks(standpoint, plan.id())).orElse(List.of()),
                shown.map(plan -> PlanLoad.of(plan, mentees)).orElse(List.of()),
                shown.map(plan -> assents.on(partnership, Assents.Subject.PLAN, plan.id()))
                        .orElse(List.of()));
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership) {
        standpoints.of(partnership).toWrite();
    }

    /**
     * Begins the first plan, or a revision of the one in force as a copy of it.
     *
     * @param kind STAP, PIP or SIP
     */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public UUID begin(UUID partnership, String kind) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        var known = plans.of(partnership);
        if (known.stream()
                .anyMatch(
                        p ->
                                p.state() == Plan.State.DRAFT
                                        || p.state() == Plan.State.FOR_APPROVAL)) {
            throw new RuleRefused("plan.in-the-making");
        }
        return plans.begin(
                standpoint,
                known.stream().mapToInt(Plan::revision).max().orElse(0) + 1,
                kind,
                known.stream().findFirst());
    }

    /**
     * Keeps the head of the plan.
     *
     * @param seen the version that was read
     */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Read keep(UUID partnership, UUID id, int seen, Map<String, String> typed) {
        var standpoint = standpoints.of(partnership);
        var plan = toChange(standpoint, id);
        var read = read(standpoint, plan, PlanPart.HEAD, typed);
        if (read.sound()) {
            lines.change(standpoint, PlanPart.HEAD, partnership, id, seen, read.texts());
        }
        return read;
    }

    /** A mentee whose days are known already has them changed instead of added twice. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Read add(UUID partnership, UUID id, PlanPart part, Map<String, String> typed) {
        var standpoint = standpoints.of(partnership);
        var plan = toChange(standpoint, id);
        var read = read(standpoint, plan, part, typed);
        if (!read.sound()) {
            return read;
        }
        var before =
                plan.of(part).stream()
                        .filter(line -> part == PlanPart.AVAILABILITY)
                        .filter(line -> line.text("party_id").equals(read.texts().get("party_id")))
                        .findFirst();
        if (before.isPresent()) {
            var line = before.get();
            lines.change(standpoint, part, id, line.id(), line.version(), read.texts());
        } else {
            lines.add(standpoint, part, id, read.texts());
        }
        return read;
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Read change(
            UUID partnership,
            UUID id,
            PlanPart part,
            UUID line,
            int seen,
            Map<String, String> typed) {
        var standpoint = standpoints.of(partnership);
        var plan = toChange(standpoint, id);
        var read = read(standpoint, plan, part, typed);
        if (read.sound()) {
            lines.change(standpoint, part, id, line, seen, read.texts());
        }
        return read;
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void remove(UUID partnership, UUID id, PlanPart part, UUID line) {
        var standpoint = standpoints.of(partnership);
        toChange(standpoint, id);
        lines.remove(standpoint, part, id, line);
    }

    /** Gives up a draft; the revision before it stays in force. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void discard(UUID partnership, UUID id) {
        var standpoint = standpoints.of(partnership);
        plans.discard(standpoint, draft(standpoint, id));
    }

    /** Sends a draft to mentors and mentees; from now on it does not change. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void send(UUID partnership, UUID id) {
        var standpoint = standpoints.of(partnership);
        var plan = draft(standpoint, id);
        if (standpoint.recorded()) {
            throw new RuleRefused("partnership.record-is-told");
        }
        if (!plans.lacks(standpoint, id).isEmpty()) {
            throw new RuleRefused("plan.not-complete");
        }
        plans.become(standpoint, plan, Plan.State.FOR_APPROVAL);
    }

    /** Makes it a draft again, so that it can be changed; words on the old text no longer count. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void takeBack(UUID partnership, UUID id) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        var plan = plans.get(partnership, id);
        if (plan.state() != Plan.State.FOR_APPROVAL) {
            throw new RuleRefused("plan.not-now");
        }
        plans.become(standpoint, plan, Plan.State.DRAFT);
    }

    /** A source tells that this was the plan; only records are told. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void tell(UUID partnership, UUID id) {
        var standpoint = standpoints.of(partnership);
        var plan = draft(standpoint, id);
        if (!standpoint.recorded()) {
            throw new RuleRefused("partnership.lived-is-not-told");
        }
        if (!plan.head().has("told_by")) {
            throw new RuleRefused("partnership.record-without-source");
        }
        plans.of(partnership).stream()
                .filter(other -> other.state() == Plan.State.APPROVED)
                .forEach(other -> plans.become(standpoint, other, Plan.State.REPLACED));
        plans.become(standpoint, plan, Plan.State.APPROVED);
    }

    /** The gate for words, asked before anything is said about what was sent. */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public void checkSpeaking(UUID partnership, UUID party) {
        parties.get(partnership, party);
        standpoints.of(partnership).toActFor(party);
    }

    /**
     * A party says whether it approves the plan as it reads now.
     *
     * @param hash of the content that was read
     * @param paper who signed on paper; empty where whoever asks speaks for the operator
     */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public void approve(
            UUID partnership,
            UUID id,
            UUID party,
            String hash,
            boolean yes,
            Optional<String> reason,
            Optional<Speaking.Paper> paper) {
        var standpoint = standpoints.of(partnership);
        var partner = parties.get(partnership, party);
        standpoint.toActFor(party);
        var plan = plans.get(partnership, id);
        if (!partner.role().partners()) {
            throw new RuleRefused("partnership.word-of-partners");
        }
        if (plan.state() != Plan.State.FOR_APPROVAL) {
            throw new RuleRefused("plan.not-now");
        }
        if (!plan.hash().equals(hash)) {
            throw new RuleRefused("planning.changed-meanwhile");
        }
        assents.speak(standpoint, party, Assents.Subject.PLAN, id, hash, yes, reason, paper);
    }

    private Plan draft(Standpoint standpoint, UUID id) {
        var plan = toChange(standpoint, id);
        if (plan.state() != Plan.State.DRAFT) {
            throw new RuleRefused("plan.changes-as-a-draft");
        }
        return plan;
    }

    /** A draft; of a record also what is in force, so that it can be corrected. */
    private Plan toChange(Standpoint standpoint, UUID id) {
        standpoint.toWrite();
        var plan = plans.get(standpoint.partnership(), id);
        var open =
                plan.state() == Plan.State.DRAFT
                        || (standpoint.recorded() && plan.state() == Plan.State.APPROVED);
        if (!open) {
            throw new RuleRefused("plan.changes-as-a-draft");
        }
        return plan;
    }

    private Read read(Standpoint standpoint, Plan plan, PlanPart part, Map<String, String> typed) {
        var all = parties.of(standpoint.partnership());
        var reading =
                new LineReading(
                        areas(all),
                        all.stream().map(Partner::id).collect(Collectors.toSet()),
                        new HashSet<>(ids(all, Partner.Role.MENTEE)),
                        Map.of(
                                "objective_id", idsOf(plan, PlanPart.OBJECTIVES),
                                "output_id", idsOf(plan, PlanPart.OUTPUTS)));
        var read = reading.read(part, typed);
        return standpoint.recorded() ? read : withinItsLife(standpoint, read);
    }

    /** What begins after the partnership has ended, or ends before it begins, is not part of it. */
    private Read withinItsLife(Standpoint standpoint, Read read) {
        var life = partnerships.get(standpoint.partnership()).particulars();
        var faults = new LinkedHashMap<>(read.faults());
        for (var field : List.of("starts_on", "ends_on", "due_on")) {
            if (read.texts().containsKey(field)
                    && outside(PartialDate.of(read.texts().get(field)), life)) {
                faults.putIfAbsent(
                        field,
                        new Fault(
                                "plan.outside-life",
                                Map.of(
                                        "begins", life.since().map(Object::toString).orElse("…"),
                                        "ends", life.until().map(Object::toString).orElse("…"))));
            }
        }
        return new Read(read.texts(), faults);
    }

    private static boolean outside(PartialDate day, Partnership.Particulars life) {
        return life.since().filter(s -> day.latest().isBefore(s.earliest())).isPresent()
                || life.until().filter(u -> day.earliest().isAfter(u.latest())).isPresent();
    }

    private static Set<UUID> idsOf(Plan plan, PlanPart part) {
        return plan.of(part).stream().map(Line::id).collect(Collectors.toSet());
    }

    private static List<UUID> ids(List<Partner> parties, Partner.Role role) {
        return parties.stream().filter(p -> p.role() == role).map(Partner::id).toList();
    }

    private static List<String> areas(List<Partner> parties) {
        return parties.stream().flatMap(p -> p.areas().stream()).distinct().sorted().toList();
    }
}
