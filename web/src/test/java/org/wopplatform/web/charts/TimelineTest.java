package org.wopplatform.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.web.charts.Timeline.Bar;
import org.wopplatform.web.charts.Timeline.Kind;
import org.wopplatform.web.charts.Timeline.Mark;
import org.wopplatform.web.charts.Timeline.Span;

/** Rules CH1 and CH2: bars on a line of time. */
class TimelineTest {
    @Test
    void whatHasNoDatesIsNotDrawn() {
        assertThat(Timeline.of(List.of())).isEmpty();
    }

    @Test
    void fewMonthsAreMarkedByTheirNumbersUnderTheirYear() {
        var timeline = timeline(span("2026-11-15", "2027-02"));

        assertThat(timeline.first()).isEqualTo("2026-11-01");
        assertThat(timeline.end()).isEqualTo("2027-03-01");
        assertThat(timeline.marks("Q"))
                .extracting(Mark::text)
                .containsExactly("11", "2026", "12", "1", "2027", "2");
    }

    @Test
    void twoYearsAreMarkedByQuarters() {
        var timeline = timeline(span("2026-02", "2027-09"));

        assertThat(timeline.marks("T"))
                .extracting(Mark::text)
                .containsExactly("T1", "2026", "T2", "T3", "T4", "T1", "2027", "T2", "T3");
    }

    @Test
    void manyYearsAreMarkedByAtMostEightYears() {
        for (var until : List.of("2028-11", "2033", "2040", "2060", "2100")) {
            assertThat(timeline(span("2026-11", until)).marks("Q"))
                    .as(until)
                    .hasSizeLessThanOrEqualTo(8)
                    .allMatch(Mark::year);
        }
    }

    @Test
    void aBarIsAsLongAsItsTime() {
        var timeline = timeline(span("2026-01", "2026-12"), span("2026-07-02", "2026-12-31"));

        assertThat(timeline.bars()).extracting(Bar::x).containsExactly("0%", "49.9%");
        assertThat(timeline.bars()).extracting(Bar::width).containsExactly("100%", "50.1%");
    }

    @Test
    void anInexactDateReachesFromItsFirstToItsLastDay() {
        var timeline = timeline(span("2026", "2026"));

        assertThat(timeline.bars().get(0).width()).isEqualTo("100%");
    }

    @Test
    void aSingleDayIsStillSeenAndStaysWithinThePicture() {
        var timeline = timeline(span("2026-01", "2029-12"), span("2029-12-31", "2029-12-31"));

        var bar = timeline.bars().get(1);
        assertThat(bar.width()).isEqualTo("0.8%");
        assertThat(bar.x()).isEqualTo("99.2%");
    }

    @Test
    void todayIsShownWhereItLiesWithinTheTime() {
        var timeline = timeline(span("2026-01", "2026-12"));

        assertThat(timeline.at(LocalDate.parse("2026-01-01"))).contains("0%");
        assertThat(timeline.at(LocalDate.parse("2026-07-02"))).contains("49.9%");
        assertThat(timeline.at(LocalDate.parse("2027-01-01"))).isEmpty();
        assertThat(timeline.at(LocalDate.parse("2025-12-31"))).isEmpty();
    }

    @Test
    void rowsStandBelowEachOtherAndLongNamesAreCut() {
        var timeline =
                Timeline.of(
                                List.of(
                                        span("2026-01", "2026-02"),
                                        new Span(
                                                Kind.OUTPUT,
                                                "a".repeat(80),
                                                PartialDate.of("2026-02"),
                                                PartialDate.of("2026-02"))))
                        .orElseThrow();

        assertThat(timeline.height()).isEqualTo(108);
        assertThat(timeline.bars().get(1).y() - timeline.bars().get(0).y()).isEqualTo(34);
        assertThat(timeline.bars().get(1).shortName()).hasSize(46).endsWith("…");
    }

    private static Timeline timeline(Span... spans) {
        return Timeline.of(List.of(spans)).orElseThrow();
    }

    private static Span span(String starts, String ends) {
        return new Span(Kind.ACTIVITY, "Visita", PartialDate.of(starts), PartialDate.of(ends));
    }
}
