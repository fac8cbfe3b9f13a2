package org.wopplatform.regional.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuorumTest {
    @Test
    void needsMoreThanHalfOfTheSeats() {
        assertThat(new Quorum(6, 3).reached()).isFalse();
        assertThat(new Quorum(6, 4).reached()).isTrue();
        assertThat(new Quorum(7, 4).reached()).isTrue();
    }

    @Test
    void isReachedExactlyWhenAsManyAsNeededArePresent() {
        for (var seats = 1; seats <= 40; seats++) {
            var needed = new Quorum(seats, 0).needed();
            assertThat(new Quorum(seats, needed).reached()).isTrue();
            assertThat(new Quorum(seats, needed - 1).reached()).isFalse();
        }
    }

    @Test
    void isNeverReachedByACommitteeWithoutSeats() {
        assertThat(new Quorum(0, 0).reached()).isFalse();
    }

    @Test
    void refusesMorePresentThanSeats() {
        assertThatThrownBy(() -> new Quorum(3, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
