package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Measure;

/** The measures as the database counts them and as the program knows them. */
class MeasuresIT {
    @Test
    void theProgramAndTheDatabaseCountTheSameMeasuresByTheSameDimensions() {
        var known =
                Arrays.stream(Measure.values())
                        .flatMap(
                                measure ->
                                        measure.dimensions().stream()
                                                .filter(by -> by != Dimension.TIMELINESS)
                                                .map(
                                                        by ->
                                                                measure
                                                                        + " "
                                                                        + by
                                                                        + " "
                                                                        + measure.unit()))
                        .toList();
        assertThat(
                        Catalogue.rows(
                                """
                                select m.code || ' ' || d.dimension || ' ' || m.unit
                                from measure m join measure_dimension d on d.measure = m.code
                                where d.dimension not in ('STATE_SINCE', 'DUE')"""))
                .containsExactlyInAnyOrderElementsOf(known);
    }
}
