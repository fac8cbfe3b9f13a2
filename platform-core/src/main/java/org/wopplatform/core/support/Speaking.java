package org.wopplatform.core.support;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.core.assessments.WorkingAreas;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Serving;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Who may ask or offer for which operators, and in which areas (SU1). */
@UseCase
public class Speaking {
    @Inject Lists lists;
    @Inject WorkingAreas areas;
    @Inject Serving serving;
    @Inject Keeping keeping;

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

    /**
     * Reads what was sent, today and here.
     *
     * @param sent texts by the name of the field
     * @param open the areas that may be named
     */
    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public SupportReading reading(Map<String, List<String>> sent, Predicate<WorkingArea> open) {
        return new SupportReading(
                sent,
                areas.all().stream().filter(open).map(WorkingArea::code).toList(),
                keeping.today());
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
}
