package org.wopplatform.core.conduct;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.conduct.ConductVersion.Origin;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The global platform words new versions and gives them a day (C1, C2). */
@UseCase
public class CodeKeeping {
    @Inject Versions versions;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    @Requires(value = Permission.KEEP_CODE_OF_CONDUCT, reads = true)
    public List<ConductVersion> all() {
        onlyAtTheGlobalPlatform();
        return versions.all();
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.KEEP_CODE_OF_CONDUCT)
    public void check() {
        onlyAtTheGlobalPlatform();
    }

    /** Begins the next version; there is one draft at a time. */
    @Requires(Permission.KEEP_CODE_OF_CONDUCT)
    public ConductVersion draft(Origin origin, Map<Language, String> texts) {
        onlyAtTheGlobalPlatform();
        var known = versions.all();
        if (draftOf(known).isPresent()) {
            throw new RuleRefused("conduct.draft-exists");
        }
        var next = known.stream().mapToInt(ConductVersion::number).max().orElse(0) + 1;
        var draft =
                new ConductVersion(
                        Platform.GLOBAL_ID,
                        next,
                        origin,
                        texts,
                        caller.account().orElseThrow(),
                        clock.instant());
        versions.add(draft);
        return draft;
    }

    /**
     * Replaces the wording of a draft.
     *
     * @param seen the version of the record that the editor had before their eyes
     * @throws RuleRefused if somebody else has changed it meanwhile, or it is no draft any more
     */
    @Requires(Permission.KEEP_CODE_OF_CONDUCT)
    public void reword(UUID id, Origin origin, Map<Language, String> texts, int seen) {
        onlyAtTheGlobalPlatform();
        seen(id, seen).reword(origin, texts);
        versions.save();
    }

    /** Gives a draft the day from which it is in force: today or later, after every other's. */
    @Requires(Permission.KEEP_CODE_OF_CONDUCT)
    public void announce(UUID id, LocalDate from, int seen) {
        onlyAtTheGlobalPlatform();
        var latest =
                versions.all().stream()
                        .flatMap(version -> version.inForceFrom().stream())
                        .max(LocalDate::compareTo);
        seen(id, seen).announce(from, versions.today(), latest);
        versions.save();
    }

    @Requires(Permission.KEEP_CODE_OF_CONDUCT)
    public void discard(UUID id) {
        onlyAtTheGlobalPlatform();
        var version = versions.get(id);
        if (version.inForceFrom().isPresent()) {
            throw new RuleRefused(
                    "conduct.announced", Map.of("number", String.valueOf(version.number())));
        }
        versions.remove(version);
    }

    private ConductVersion seen(UUID id, int seen) {
        var version = versions.get(id);
        if (version.version() != seen) {
            throw new RuleRefused("text.changed-meanwhile");
        }
        return version;
    }

    private static Optional<ConductVersion> draftOf(List<ConductVersion> known) {
        return known.stream().filter(version -> version.inForceFrom().isEmpty()).findFirst();
    }

    private void onlyAtTheGlobalPlatform() {
        if (current.get().kind() != Kind.GLOBAL) {
            throw new RuleRefused("conduct.only-global");
        }
    }
}
