package org.wopplatform.core.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.rules.RuleRefused;

/** Rules O6 and O7: known steps, and a second person. */
class OperatorTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID FACILITATOR = UUID.randomUUID();
    private static final UUID REVIEWER = UUID.randomUUID();

    @Property
    void takesTheKnownStepsAndNoOther(@ForAll Standing from, @ForAll Standing to) {
        var operator = anOperator(from);
        if (from.mayBecome(to)) {
            operator.become(to, Optional.of(REVIEWER), Optional.of("why"), NOW);
            assertThat(operator.standing()).isEqualTo(to);
            assertThat(operator.standingReason()).contains("why");
            assertThat(operator.published()).isEqualTo(to == Standing.VERIFIED);
        } else {
            assertThatThrownBy(
                            () -> operator.become(to, Optional.of(REVIEWER), Optional.empty(), NOW))
                    .isInstanceOf(RuleRefused.class);
            assertThat(operator.standing()).isEqualTo(from);
        }
    }

    @Test
    void isNotVerifiedByWhoeverEnteredIt() {
        var operator = anOperator(Standing.UNDER_REVIEW);

        assertThatThrownBy(
                        () ->
                                operator.become(
                                        Standing.VERIFIED,
                                        Optional.of(FACILITATOR),
                                        Optional.empty(),
                                        NOW))
                .isInstanceOf(RuleRefused.class);
        operator.become(Standing.RETURNED, Optional.of(FACILITATOR), Optional.of("why"), NOW);

        assertThat(operator.standing()).isEqualTo(Standing.RETURNED);
    }

    @Test
    void isReinstatedByASecondPersonToo() {
        var operator = anOperator(Standing.SUSPENDED);

        assertThatThrownBy(
                        () ->
                                operator.become(
                                        Standing.VERIFIED,
                                        Optional.of(FACILITATOR),
                                        Optional.of("why"),
                                        NOW))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void saysAgainWhatWasSaidOfIt() {
        var said =
                new Particulars(
                        Map.of(
                                Field.LEGAL_NAME, "Junta de Agua Cerro Ficticio",
                                Field.COUNTRY, "HN",
                                Field.LATITUDE, "14.10000",
                                Field.LONGITUDE, "-87.20000",
                                Field.SERVICES, "sewerage,water",
                                Field.CONNECTIONS, "310",
                                Field.LISTED, "true"));
        var operator = anOperator(Standing.UNDER_REVIEW);
        operator.say(said);

        assertThat(operator.particulars()).isEqualTo(said);
    }

    private static Operator anOperator(Standing standing) {
        return new Operator(
                "wop-honduras",
                new Particulars(
                        Map.of(Field.LEGAL_NAME, "Aguas de San Ejemplo", Field.COUNTRY, "HN")),
                Entry.PROXY,
                standing,
                Optional.of(FACILITATOR),
                Optional.of("the association"),
                NOW);
    }
}
