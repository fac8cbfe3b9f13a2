package org.wopplatform.deploy.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An import that is interrupted goes on where its last whole step ended (T32, IM5, IM6). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrokenOffIT {
    private static final Desk MEXICO = new Desk("wop-mexico", "FACILITATOR");
    private static final Desk HONDURAS = new Desk("wop-honduras", "FACILITATOR");

    @Test
    @Order(1)
    void aLargeFileOfOnePlatformDoesNotKeepASmallOneOfAnotherWaiting() {
        var large = MEXICO.upload("a.csv", Roll.of("Enorme", 20_000).csv(), "dry-run");
        var roll = Roll.of("Chica", 3);
        for (var row = 2; row <= 4; row++) {
            roll.with(row, "País", "Honduras");
        }
        var small = HONDURAS.dryRun("b.csv", roll.csv());
        assertThat(small.counts())
                .isEqualTo("3 added, 0 changed, 0 unchanged, 0 refused, 0 waiting");

        var checked = MEXICO.await(large, Desk.CHECKED);
        assertThat(checked.count("added")).isEqualTo(20_000);
        assertThat(at(small, "uploadedAt")).isBefore(at(checked, "checkedAt"));
        assertThat(at(small, "checkedAt")).isBefore(at(checked, "checkedAt"));
    }

    @Test
    @Order(2)
    void whatIsCancelledInTheMiddleStaysWholeAndGoesNoFurther() throws Exception {
        var id = MEXICO.dryRun("a.csv", Roll.of("Cancelada", 4_000).csv()).id();
        MEXICO.commit(id, "");
        MEXICO.await(id, told -> told.progress("done") > 0);
        assertThat(MEXICO.cancel(id).status()).isEqualTo(200);
        var told = MEXICO.told(id);
        assertThat(told.state()).isEqualTo("CANCELLED");
        assertThat(told.progress("done")).isPositive().isLessThan(4_000);
        Thread.sleep(1_000);
        assertWhole(id, "Cancelada", told.progress("done"));
        assertThat(Installation.count("import_piece where import_id = '%s'".formatted(id)))
                .isZero();
        assertThat(MEXICO.commit(id, "").status()).isEqualTo(409);
    }

    @Test
    @Order(3)
    void aPowerCutInTheMiddleOfCheckingAndAnotherOfCommittingLoseAndDoubleNothing() {
        var roll = Roll.of("Apagada", 5_000);
        for (var row = 50; row < 5_000; row += 100) {
            roll.with(row, "Tomas", "muchas");
        }
        var faulty = 50;
        var id = MEXICO.upload("a.csv", roll.csv(), "commit");
        assertThat(MEXICO.await(id, told -> told.progress("read") > 1_000).state())
                .isEqualTo("CHECKING");
        Installation.breakOffAndStartAgain();

        assertThat(MEXICO.await(id, told -> told.progress("done") > 0).state())
                .isEqualTo("COMMITTING");
        Installation.breakOffAndStartAgain();

        var told = MEXICO.await(id, Desk.ENDED);
        assertThat(told.state()).isEqualTo("COMMITTED");
        assertThat(told.counts())
                .isEqualTo(
                        "%d added, 0 changed, 0 unchanged, %d refused, 0 waiting"
                                .formatted(5_000 - faulty, faulty));
        assertThat(told.errors())
                .hasSize(faulty)
                .allMatch(error -> (error.getInt("row") - 50) % 100 == 0);
        assertThat(told.progress("done")).isEqualTo(5_000 - faulty);
        assertWhole(id, "Apagada", 5_000 - faulty);
        assertThat(MEXICO.dryRun("b.csv", roll.csv()).counts())
                .isEqualTo(
                        "0 added, 0 changed, %d unchanged, %d refused, 0 waiting"
                                .formatted(5_000 - faulty, faulty));
    }

    /** So many operators, each with its number, its contact and the beginning of its history. */
    private static void assertWhole(String id, String name, long operators) {
        var of = "operator o where o.import_id = '%s'".formatted(id);
        assertThat(Installation.count(of)).isEqualTo(operators);
        for (var part :
                Set.of("operator_identifier p", "operator_contact p", "operator_standing p")) {
            assertThat(
                            Installation.count(
                                    of
                                            + " and 1 = (select count(*) from "
                                            + part
                                            + " where p.operator_id = o.id)"))
                    .as(part)
                    .isEqualTo(operators);
        }
        assertThat(
                        Installation.ask(
                                "select count(distinct legal_name) from operator where legal_name like 'Aguas de %s %%'"
                                        .formatted(name)))
                .isEqualTo(String.valueOf(operators));
        assertThat(
                        Installation.count(
                                "import_row where done and verdict = 'ADDED' and import_id = '%s'"
                                        .formatted(id)))
                .isEqualTo(operators);
        assertThat(
                        Installation.count(
                                "audit_entry a where act = 'insert' and subject = 'operator' and exists (select from "
                                        + of
                                        + " and o.id::text = a.subject_id)"))
                .isEqualTo(operators);
    }

    private static Instant at(Desk.Told told, String moment) {
        return Instant.parse(told.json().getString(moment));
    }
}
