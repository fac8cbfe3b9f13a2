package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.deploy.TestDatabase;

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

    @Test
    void theAnalystReadsCellsAndNotOneRecord() throws Exception {
        assertThat(
                        Catalogue.rows(
                                """
                                select c.relname from pg_class c
                                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
                                  and has_any_column_privilege('%s', c.oid, 'select') order by 1"""
                                        .formatted(TestDatabase.analyst())))
                .containsExactly(
                        "measure",
                        "measure_dimension",
                        "observed_cell",
                        "observed_days",
                        "observed_few");
        assertThat(
                        Catalogue.rows(
                                """
                                select p.proname::text from pg_proc p
                                where p.pronamespace = 'public'::regnamespace and p.prosecdef
                                  and has_function_privilege('%s', p.oid, 'execute') order by 1"""
                                        .formatted(TestDatabase.analyst())))
                .isEmpty();
        try (var analyst = TestDatabase.asAnalyst();
                var sql = analyst.createStatement()) {
            assertThat(sql.executeQuery("select count(*) from observed_cell").next()).isTrue();
        }
    }
}
