package org.wopplatform.core.diagnosis;

import java.util.Arrays;
import java.util.List;

/**
 * What an operator's capacity consists of: fourteen dimensions in three groups, after GWOPA's own
 * list of capacity changes. Names are codes of this platform and are kept in the database; their
 * words are under {@code capacity.dimension.*} in four languages.
 */
public enum CapacityDimension {
    VISION(Group.STRATEGIC),
    LEADERSHIP(Group.STRATEGIC),
    CULTURE(Group.STRATEGIC),
    NETWORKS(Group.STRATEGIC),
    RESOURCES(Group.STRATEGIC),
    STRUCTURE(Group.OPERATIONAL),
    MANAGEMENT(Group.OPERATIONAL),
    SYSTEMS(Group.OPERATIONAL),
    INFORMATION(Group.OPERATIONAL),
    EQUIPMENT(Group.OPERATIONAL),
    ROUTINES(Group.OPERATIONAL),
    SKILLS(Group.INDIVIDUAL),
    MOTIVATION(Group.INDIVIDUAL),
    APPLICATION(Group.INDIVIDUAL);

    /** Where an organisation is heading, how it works day by day, and what its people can do. */
    public enum Group {
        STRATEGIC,
        OPERATIONAL,
        INDIVIDUAL;

        public List<CapacityDimension> dimensions() {
            return Arrays.stream(CapacityDimension.values()).filter(d -> d.group == this).toList();
        }
    }

    private final Group group;

    CapacityDimension(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }
}
