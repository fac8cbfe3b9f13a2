package org.wopplatform.core.assessments;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A platform adds working areas of its own, calls them otherwise and retires them (SA6). */
@UseCase
public class AreaKeeping {
    public static final int LONGEST_NAME = 120;
    private static final int LONGEST_CODE = 60;

    @PersistenceContext EntityManager em;
    @Inject WorkingAreas areas;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public List<WorkingArea> all() {
        return areas.all();
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.ADMINISTER_SITE)
    public void check() {
        areas.own();
    }

    /**
     * @param code made of the English name where it is not given
     * @param within one of the network's
     * @return its code
     */
    @Requires(Permission.ADMINISTER_SITE)
    public String add(Optional<String> code, String within, Map<Language, String> names) {
        named(names);
        var chosen = code.map(AreaKeeping::code).orElse(code(names.get(Language.EN)));
        if (!chosen.matches("[A-Z][A-Z0-9_]{1,59}")) {
            throw new RuleRefused("area.code");
        }
        if (WorkingAreas.OF_THE_NETWORK.contains(chosen)) {
            throw new RuleRefused("area.of-the-network", Map.of("area", chosen));
        }
        if (areas.find(chosen).isPresent()) {
            throw new RuleRefused("area.known", Map.of("code", chosen));
        }
        if (!WorkingAreas.OF_THE_NETWORK.contains(within)) {
            throw new RuleRefused("area.within");
        }
        named(
                        em.createNativeQuery(
                                        """
                                        insert into area_extension (id, platform_id, code, within, en, es, fr, pt)
                                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                                .setParameter(1, UUID.randomUUID())
                                .setParameter(2, current.get().id())
                                .setParameter(3, chosen)
                                .setParameter(4, within),
                        names)
                .executeUpdate();
        return chosen;
    }

    /**
     * Calls it otherwise, and says whether it can still be chosen; what was said of it stays.
     *
     * @param seen the version that was read
     */
    @Requires(Permission.ADMINISTER_SITE)
    public void change(String code, int seen, Map<Language, String> names, boolean retired) {
        named(names);
        var area = own(code);
        var retiredOn = retired ? area.retiredOn().orElse(today()).toString() : "";
        var changed =
                named(
                                em.createNativeQuery(
                                                """
                                                update area_extension set en = ?5, es = ?6, fr = ?7, pt = ?8,
                                                    retired_on = cast(nullif(?3, '') as date), version = version + 1
                                                where id = ?1 and version = ?2""")
                                        .setParameter(1, area.own().orElseThrow())
                                        .setParameter(2, seen)
                                        .setParameter(3, retiredOn),
                                names)
                        .executeUpdate();
        if (changed == 0) {
            throw new RuleRefused("area.changed-meanwhile");
        }
    }

    private WorkingArea own(String code) {
        if (WorkingAreas.OF_THE_NETWORK.contains(code)) {
            throw new RuleRefused("area.of-the-network", Map.of("area", code));
        }
        return areas.find(code).orElseThrow(() -> new NotFound("area", code));
    }

    private static void named(Map<Language, String> names) {
        if (!Arrays.stream(Language.values())
                .map(language -> names.getOrDefault(language, ""))
                .allMatch(name -> !name.isBlank() && name.length() <= LONGEST_NAME)) {
            throw new RuleRefused("area.names");
        }
    }

    private static Query named(Query query, Map<Language, String> names) {
        return query.setParameter(5, names.get(Language.EN).strip())
                .setParameter(6, names.get(Language.ES).strip())
                .setParameter(7, names.get(Language.FR).strip())
                .setParameter(8, names.get(Language.PT).strip());
    }

    /** Plain capital letters, digits and underscores: "Micro-metering" is MICRO_METERING. */
    private static String code(String words) {
        var plain =
                Normalizer.normalize(words, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]+", "_")
                        .replaceAll("^_|_$", "");
        return plain.length() <= LONGEST_CODE ? plain : plain.substring(0, LONGEST_CODE);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }
}
