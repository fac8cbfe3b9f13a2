package org.wopplatform.core.diagnosis;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.lines.Line;
import org.wopplatform.core.lines.LineReading;
import org.wopplatform.core.lines.LineReading.Read;
import org.wopplatform.core.lines.Lines;
import org.wopplatform.core.partnerships.Assents;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.partnerships.Speaking;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Mentor and mentee find out together where the mentee stands. */
@UseCase
public class Diagnosing {
    @Inject Standpoints standpoints;
    @Inject Parties parties;
    @Inject Assents assents;
    @Inject Diagnoses diagnoses;
    @Inject Lines lines;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    /**
     * What a reader sees.
     *
     * @param words what parties said on the current diagnosis, latest first
     */
    public record Sheet(
            Standpoint standpoint,
            List<Partner> parties,
            List<String> areas,
            List<Diagnosis> diagnoses,
            List<Assents.Word> words) {
        public Optional<Diagnosis> current() {
            return diagnoses.stream().filter(Diagnosis::current).findFirst();
        }

        /** The party's last word on the content as it is now. */
        public Optional<Assents.Word> word(UUID party) {
            return current()
                    .flatMap(
                            d ->
                                    words.stream()
                                            .filter(w -> w.party().equals(party))
                                            .filter(w -> w.contentHash().equals(d.hash()))
                                            .findFirst());
        }
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Sheet of(UUID partnership) {
        var standpoint = standpoints.of(partnership);
        var known = diagnoses.of(partnership);
        var all = parties.of(partnership);
        return new Sheet(
                standpoint,
                all,
                areas(all),
                known,
                known.stream()
                        .filter(Diagnosis::current)
                        .findFirst()
                        .map(d -> assents.on(partnership, Assents.Subject.DIAGNOSIS, d.id()))
                        .orElse(List.of()));
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership) {
        standpoints.of(partnership).toWrite();
    }

    /** Opens the first diagnosis, or a new one after one that was endorsed. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public UUID open(UUID partnership) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        if (diagnoses.of(partnership).stream()
                .anyMatch(d -> d.current() && d.state() != Diagnosis.State.ENDORSED)) {
            throw new RuleRefused("diagnosis.open-already");
        }
        return diagnoses.open(standpoint);
    }

    /**
     * Keeps the head of the diagnosis.
     *
     * @param seen the version that was read
     */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Read keep(UUID partnership, UUID id, int seen, Map<String, String> typed) {
        var standpoint = toWriteIn(partnership, id);
        var read = reading(partnership).read(DiagnosisPart.HEAD, typed);
        if (read.sound() && isToCome(read.texts().get("conducted_on"))) {
            return new Read(
                    read.texts(),
                    Map.of(
                            "conducted_on",
                            new LineReading.Fault("diagnosis.conducted-to-come", Map.of())));
        }
        if (read.sound()) {
            lines.change(standpoint, DiagnosisPart.HEAD, partnership, id, seen, read.texts());
        }
        return read;
    }

    private boolean isToCome(String day) {
        return day != null
                && PartialDate.of(day)
                        .earliest()
                        .isAfter(LocalDate.now(clock.withZone(current.get().timeZone())));
    }

    /** A dimension that has a level already is changed instead of being added twice. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Read add(UUID partnership, UUID id, DiagnosisPart part, Map<String, String> typed) {
        var standpoint = toWriteIn(partnership, id);
        var read = reading(partnership).read(part, typed);
        if (!read.sound()) {
            return read;
        }
        var before =
                part == DiagnosisPart.SCORES
                        ? diagnoses
                                .get(partnership, id)
                                .score(CapacityDimension.valueOf(read.texts().get("dimension")))
                        : Optional.<Line>empty();
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
            DiagnosisPart part,
            UUID line,
            int seen,
            Map<String, String> typed) {
        var standpoint = toWriteIn(partnership, id);
        var read = reading(partnership).read(part, typed);
        if (read.sound()) {
            lines.change(standpoint, part, id, line, seen, read.texts());
        }
        return read;
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void remove(UUID partnership, UUID id, DiagnosisPart part, UUID line) {
        lines.remove(toWriteIn(partnership, id), part, id, line);
    }

    /** The diagnosis has been made; from now on partners may endorse it. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void conduct(UUID partnership, UUID id) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        var diagnosis = diagnoses.get(partnership, id);
        if (!diagnosis.current() || diagnosis.state() != Diagnosis.State.PLANNED) {
            throw new RuleRefused("diagnosis.not-now");
        }
        if (!standpoint.recorded() && !diagnosis.head().has("conducted_on")) {
            throw new RuleRefused("diagnosis.no-day");
        }
        diagnoses.become(standpoint, diagnosis, Diagnosis.State.CONDUCTED);
    }

    /** A source tells that the partners stood behind it; only records are told. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void tell(UUID partnership, UUID id) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        var diagnosis = diagnoses.get(partnership, id);
        if (!standpoint.recorded()) {
            throw new RuleRefused("partnership.lived-is-not-told");
        }
        if (!diagnosis.head().has("told_by")) {
            throw new RuleRefused("partnership.record-without-source");
        }
        diagnoses.become(standpoint, diagnosis, Diagnosis.State.ENDORSED);
    }

    /**
     * A party says whether it stands behind the diagnosis as it reads now.
     *
     * @param hash of the content that was read
     * @param paper who signed on paper; empty where whoever asks speaks for the operator
     */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public void endorse(
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
        var diagnosis = diagnoses.get(partnership, id);
        if (!partner.role().partners()) {
            throw new RuleRefused("partnership.word-of-partners");
        }
        if (standpoint.recorded()) {
            throw new RuleRefused("partnership.record-is-told");
        }
        if (!diagnosis.current() || diagnosis.state() != Diagnosis.State.CONDUCTED) {
            throw new RuleRefused("diagnosis.not-now");
        }
        if (!diagnosis.hash().equals(hash)) {
            throw new RuleRefused("planning.changed-meanwhile");
        }
        assents.speak(standpoint, party, Assents.Subject.DIAGNOSIS, id, hash, yes, reason, paper);
    }

    /** The gate for words, asked before anything is said about what was sent. */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public void checkSpeaking(UUID partnership, UUID party) {
        parties.get(partnership, party);
        standpoints.of(partnership).toActFor(party);
    }

    private Standpoint toWriteIn(UUID partnership, UUID id) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        var diagnosis = diagnoses.get(partnership, id);
        if (diagnosis.state() == Diagnosis.State.ENDORSED && !standpoint.recorded()) {
            throw new RuleRefused("diagnosis.endorsed");
        }
        return standpoint;
    }

    private LineReading reading(UUID partnership) {
        var all = parties.of(partnership);
        var ids = new HashSet<UUID>();
        all.forEach(partner -> ids.add(partner.id()));
        return new LineReading(areas(all), ids, Set.of(), Map.of());
    }

    private static List<String> areas(List<Partner> parties) {
        return parties.stream().flatMap(p -> p.areas().stream()).distinct().sorted().toList();
    }
}
