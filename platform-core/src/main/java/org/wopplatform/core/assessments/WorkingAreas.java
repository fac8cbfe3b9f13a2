package org.wopplatform.core.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Vocabulary;

/** The working areas of the current platform: the network's 21, and its own (SA6). */
@ApplicationScoped
public class WorkingAreas {
    /** The network's, in the order in which they are offered. */
    public static final List<String> OF_THE_NETWORK = Vocabulary.codes(Field.WORKING_AREAS);

    @PersistenceContext EntityManager em;

    /** The network's first, then its own by code; retired ones too. */
    public List<WorkingArea> all() {
        var all = new ArrayList<>(OF_THE_NETWORK.stream().map(WorkingArea::ofTheNetwork).toList());
        all.addAll(own());
        return all;
    }

    /** Those that can be chosen today. */
    public List<WorkingArea> inUse() {
        return all().stream().filter(area -> !area.retired()).toList();
    }

    /** The codes of those that can be chosen today. */
    public List<String> codes() {
        return inUse().stream().map(WorkingArea::code).toList();
    }

    public Optional<WorkingArea> find(String code) {
        return all().stream().filter(area -> area.code().equals(code)).findFirst();
    }

    /**
     * The network's area that an area is or lies within; empty where the platform has none such.
     */
    public Optional<String> coreOf(String code) {
        return find(code).map(WorkingArea::within);
    }

    /** The platform's own, by code; retired ones too. */
    public List<WorkingArea> own() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select id, code, within, en, es, fr, pt, cast(retired_on as text), version
                                from area_extension order by code""")
                        .getResultList();
        return rows.stream().map(WorkingAreas::area).toList();
    }

    private static WorkingArea area(Object[] row) {
        return new WorkingArea(
                Optional.of((UUID) row[0]),
                (String) row[1],
                (String) row[2],
                Map.of(
                        Language.EN, (String) row[3],
                        Language.ES, (String) row[4],
                        Language.FR, (String) row[5],
                        Language.PT, (String) row[6]),
                Optional.ofNullable((String) row[7]).map(LocalDate::parse),
                ((Number) row[8]).intValue());
    }
}
