package org.wopplatform.core.progress;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Keeps the stages of change (PR1). */
@UseCase
public class Staging {
    @PersistenceContext EntityManager em;
    @Inject Standpoints standpoints;
    @Inject Parties parties;
    @Inject Days days;
    @Inject Caller caller;
    @Inject Clock clock;

    /** A log for each working area of the partnership, by code; empty where nothing was said. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<StageLog> of(UUID partnership) {
        standpoints.of(partnership);
        return logs(partnership);
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership) {
        standpoints.of(partnership).toWrite();
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public StageEntry enter(UUID partnership, StageEntry.Said said) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        var log =
                logs(partnership).stream()
                        .filter(known -> known.area().equals(said.area()))
                        .findFirst()
                        .orElseThrow(() -> new RuleRefused("progress.not-an-area"));
        days.hold(partnership, said.onDay());
        Told.by(standpoint, said.toldBy());
        if (said.evidence().isEmpty() && !standpoint.recorded()) {
            throw new RuleRefused("progress.evidence-wanted");
        }
        if (log.goesBack(said.stage(), said.onDay()) && said.reason().isEmpty()) {
            throw new RuleRefused("progress.back-without-reason");
        }
        var entry =
                new StageEntry(standpoint, said, caller.account().orElseThrow(), clock.instant());
        em.persist(entry);
        em.flush();
        return entry;
    }

    private List<StageLog> logs(UUID partnership) {
        var entries =
                em.createQuery(
                                "select s from StageEntry s where s.partnership = :partnership",
                                StageEntry.class)
                        .setParameter("partnership", partnership)
                        .getResultList();
        return parties.of(partnership).stream()
                .flatMap(partner -> partner.areas().stream())
                .distinct()
                .sorted()
                .map(
                        area ->
                                new StageLog(
                                        area,
                                        entries.stream()
                                                .filter(entry -> entry.area().equals(area))
                                                .toList()))
                .toList();
    }
}
