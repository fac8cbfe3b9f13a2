package org.wopplatform.deploy.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may commit what somebody uploaded, and what it then counts as (T36, IM4, IM7). */
class SecondPersonIT {
    private static final Desk FACILITATOR = new Desk("wop-mexico", "FACILITATOR");
    private static final Desk REVIEWER = new Desk("wop-mexico", "REVIEWER");
    private static final Desk ADMINISTRATOR = new Desk("wop-mexico", "ADMINISTRATOR");

    @AfterEach
    void onePersonIsEnoughAgain() {
        asksForSecondPerson(false);
    }

    @Test
    void whoUploadsMayCommitAndTheOperatorsGoToReview() {
        FACILITATOR.committed("a.csv", Roll.of("Sola", 2).csv());
        assertThat(standings("Sola")).isEqualTo("UNDER_REVIEW");
        assertThat(published("Sola")).isZero();
    }

    @Test
    void whereASecondPersonIsAskedForTheUploaderDoesNotCommit() {
        asksForSecondPerson(true);
        var told = FACILITATOR.dryRun("a.csv", Roll.of("Ajena", 2).csv());
        var refused = FACILITATOR.commit(told.id(), "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.object().getString("code")).isEqualTo("import.second-person");
        assertThat(FACILITATOR.told(told.id()).state()).isEqualTo("CHECKED");

        assertThat(REVIEWER.commit(told.id(), "{\"attestation\":\"Las conocemos.\"}").status())
                .isEqualTo(202);
        assertThat(FACILITATOR.await(told.id(), Desk.ENDED).count("added")).isEqualTo(2);
        assertThat(standings("Ajena")).isEqualTo("VERIFIED");
        assertThat(
                        Installation.count(
                                """
                                operator o where legal_name like 'Aguas de Ajena %'
                                and entered_by <> standing_by and attestation = 'Las conocemos.'"""))
                .isEqualTo(2);
    }

    @Test
    void aFileThatWouldCommitItselfWaitsForTheSecondPersonToo() {
        asksForSecondPerson(true);
        var told =
                FACILITATOR.await(
                        FACILITATOR.upload("a.csv", Roll.of("Apurada", 2).csv(), "commit"),
                        Desk.CHECKED);
        assertThat(told.state()).isEqualTo("CHECKED");
        assertThat(Installation.count("operator where legal_name like 'Aguas de Apurada %'"))
                .isZero();
    }

    @Test
    void aReviewerWhoUploadsIsNoSecondPersonEither() {
        asksForSecondPerson(true);
        var told = REVIEWER.dryRun("a.csv", Roll.of("Propia", 1).csv());
        assertThat(REVIEWER.commit(told.id(), "").status()).isEqualTo(409);
        assertThat(FACILITATOR.commit(told.id(), "").object().getString("code"))
                .isEqualTo("import.reviewer-commits");
        assertThat(ADMINISTRATOR.commit(told.id(), "").status()).isEqualTo(202);
        ADMINISTRATOR.await(told.id(), Desk.ENDED);
    }

    @Test
    void whoIsNoReviewerCommitsNobodyElsesFile() {
        var told = REVIEWER.dryRun("a.csv", Roll.of("Prestada", 1).csv());
        var refused = FACILITATOR.commit(told.id(), "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.object().getString("code")).isEqualTo("import.reviewer-commits");
    }

    @Test
    void withoutAnybodysWordAnUnlicensedOperatorGoesToReviewAllTheSame() {
        var told = FACILITATOR.dryRun("a.csv", Roll.of("Callado", 1).csv());
        REVIEWER.commit(told.id(), "");
        REVIEWER.await(told.id(), Desk.ENDED);
        assertThat(standings("Callado")).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void whatHasBeenCommittedIsNotCommittedTwice() {
        var told = FACILITATOR.dryRun("a.csv", Roll.of("Unica", 1).csv());
        FACILITATOR.commit(told.id(), "");
        FACILITATOR.await(told.id(), Desk.ENDED);
        assertThat(FACILITATOR.commit(told.id(), "").object().getString("code"))
                .isEqualTo("import.not-now");
    }

    @Test
    void anotherPlatformsImportIsNotThere() {
        var told = FACILITATOR.dryRun("a.csv", Roll.of("Oculta", 1).csv());
        var stranger = new Desk("wop-honduras", "ADMINISTRATOR");
        for (var path : new String[] {"", "/rows", "/report"}) {
            assertThat(stranger.get("/imports/" + told.id() + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.commit(told.id(), "").status()).isEqualTo(404);
        assertThat(stranger.cancel(told.id()).status()).isEqualTo(404);
        assertThat(new String(stranger.get("/imports").body())).doesNotContain(told.id());
        assertThat(FACILITATOR.told(told.id()).state()).isEqualTo("CHECKED");
    }

    @Test
    void anOperatorOfAnotherPlatformBecomesARequestThereAndOnlyOne() {
        var roll = Roll.of("Hondurena", 2).with(3, "País", "Honduras");
        for (var times = 0; times < 2; times++) {
            var told = FACILITATOR.committed("a.csv", roll.csv());
            assertThat(told.count("waiting")).isOne();
            assertThat(told.state()).isEqualTo("COMMITTED");
        }
        assertThat(Installation.count("operator where legal_name = 'Aguas de Hondurena 00002'"))
                .isZero();
        assertThat(
                        Installation.ask(
                                """
                                select string_agg(concat_ws(' ', platform_id, sender_id, state, said ->> 'identifier'), '; ')
                                from operator_referral where said ->> 'legal_name' = 'Aguas de Hondurena 00002'"""))
                .isEqualTo("wop-honduras wop-mexico OPEN HONDURENA-00002");
    }

    private static void asksForSecondPerson(boolean asks) {
        Installation.run(
                """
                insert into import_rule (id, platform_id, second_person) values (gen_random_uuid(), 'wop-mexico', %s)
                on conflict on constraint import_rule_once do update set second_person = excluded.second_person"""
                        .formatted(asks));
    }

    private static String standings(String name) {
        return Installation.ask(
                "select string_agg(distinct standing, ' ') from operator where legal_name like 'Aguas de %s %%'"
                        .formatted(name));
    }

    private static long published(String name) {
        return Installation.count(
                "operator where published and legal_name like 'Aguas de %s %%'".formatted(name));
    }
}
