package org.wopplatform.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RoundTest {
    @Test
    void isAQuarter() {
        var round = Round.of(LocalDate.of(2026, 11, 22));
        assertThat(round.text()).isEqualTo("2026-Q4");
        assertThat(round.firstDay()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(round.lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(new Round("2026-Q1").before()).isEqualTo(new Round("2025-Q4"));
    }

    @Test
    void hasOneForm() {
        assertThatThrownBy(() -> new Round("2026-Q5")).hasMessageContaining("2026-Q5");
    }
}
