package org.wopplatform.core.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.dates.PartialDate;

/** Rules P3 and P4. */
class HostTermsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void oneHostFollowsAnotherInTheSameMonth() {
        var terms = List.of(host("IDB", "2007-10", "2013-08"), host("AySA", "2013-08", null));
        assertThat(HostTerms.clashes(terms)).isEmpty();
        assertThat(HostTerms.gaps(terms, TODAY)).isEmpty();
    }

    @Test
    void twoHostsAtOneTimeClash() {
        assertThat(
                        HostTerms.clashes(
                                List.of(
                                        host("IDB", "2007-10", "2013-09"),
                                        host("AySA", "2013-08", null))))
                .containsExactly("IDB and AySA");
    }

    @Test
    void coHostsShareTheirTime() {
        var terms = List.of(coHost("CAWASA", "2011", null), coHost("CWWA", "2011", null));
        assertThat(HostTerms.clashes(terms)).isEmpty();
        assertThat(HostTerms.seats(terms)).containsExactly(1, 2);
    }

    @Test
    void aHostSharesItsTimeWithNobody() {
        assertThat(
                        HostTerms.clashes(
                                List.of(
                                        host("CAWASA", "2011", null),
                                        coHost("CWWA", "2012", null))))
                .containsExactly("CAWASA and CWWA");
    }

    @Test
    void noAssociationIsItsOwnCoHost() {
        assertThat(
                        HostTerms.clashes(
                                List.of(
                                        coHost("CWWA", "2011", "2015"),
                                        coHost("CWWA", "2014", null))))
                .containsExactly("CWWA and CWWA");
    }

    @Test
    void aPlatformIsWithoutAHostBetweenTwoTerms() {
        assertThat(
                        HostTerms.gaps(
                                List.of(
                                        host("AySA", "2014", null),
                                        host("IDB", "2007-10", "2013-08")),
                                TODAY))
                .containsExactly("2013-08-01 to 2014-01-01");
    }

    @Test
    void aPlatformIsWithoutAHostSinceItsLastOneLeft() {
        assertThat(HostTerms.gaps(List.of(host("IDB", "2007-10", "2013-08")), TODAY))
                .containsExactly("2013-08-01 to today");
        assertThat(HostTerms.gaps(List.of(host("IDB", "2007-10", "2026-11-21")), TODAY))
                .containsExactly("2026-11-21 to today");
    }

    @Test
    void aPlatformHasItsHostUntilADayThatIsStillToCome() {
        assertThat(HostTerms.gaps(List.of(host("AySA", "2013-08", "2029")), TODAY)).isEmpty();
        assertThat(HostTerms.gaps(List.of(host("AySA", "2013-08", "2026-11-22")), TODAY)).isEmpty();
    }

    @Test
    void nobodyIsMissedWhereNobodyEverHosted() {
        assertThat(HostTerms.gaps(List.of(), TODAY)).isEmpty();
        assertThat(HostTerms.clashes(List.of())).isEmpty();
    }

    @Test
    void aTermOfUnknownDatesCoversAllTime() {
        assertThat(HostTerms.gaps(List.of(host("ANEAS", null, null)), TODAY)).isEmpty();
    }

    @Property
    void clashesAreTheSameFromBothSides(@ForAll("histories") List<HostTerm> terms) {
        var reversed = new ArrayList<>(terms);
        Collections.reverse(reversed);
        assertThat(unordered(HostTerms.clashes(reversed)))
                .isEqualTo(unordered(HostTerms.clashes(terms)));
    }

    @Property
    void aDayHasAHostOrLiesInAGap(@ForAll("histories") List<HostTerm> terms) {
        Assume.that(!terms.isEmpty());
        var first = terms.stream().map(HostTerm::start).min(LocalDate::compareTo).orElseThrow();
        var gaps = HostTerms.gaps(terms, TODAY);
        for (var day = LocalDate.of(1999, 12, 15); !day.isAfter(TODAY); day = day.plusDays(17)) {
            if (!day.isBefore(first)) {
                var on = day;
                assertThat(gaps.stream().anyMatch(gap -> lies(on, gap)))
                        .as("%s in %s", day, gaps)
                        .isNotEqualTo(terms.stream().anyMatch(term -> term.holdsOn(on)));
            }
        }
    }

    @Property
    void noSeatIsHeldTwiceAtOneTime(@ForAll("histories") List<HostTerm> terms) {
        Assume.that(HostTerms.clashes(terms).isEmpty());
        var seats = HostTerms.seats(terms);
        assertThat(seats).hasSameSizeAs(terms);
        for (var i = 0; i < terms.size(); i++) {
            for (var j = i + 1; j < terms.size(); j++) {
                if (terms.get(i).overlaps(terms.get(j))) {
                    assertThat(seats.get(i)).isNotEqualTo(seats.get(j));
                }
            }
        }
    }

    @Property
    void withoutClashesADayHasOneHostOrOnlyCoHosts(@ForAll("histories") List<HostTerm> terms) {
        Assume.that(HostTerms.clashes(terms).isEmpty());
        for (var term : terms) {
            var together = terms.stream().filter(other -> other.holdsOn(term.start())).toList();
            assertThat(
                            together.size() <= 1
                                    || together.stream()
                                            .allMatch(t -> t.role() == HostTerm.Role.CO_HOST))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<List<HostTerm>> histories() {
        var associations = Arbitraries.of("AySA", "IDB", "CAWASA", "CWWA");
        var roles = Arbitraries.of(HostTerm.Role.class);
        var months = Arbitraries.integers().between(0, 12 * 26).optional(0.9);
        var lengths = Arbitraries.integers().between(1, 120).optional(0.8);
        var precisions = Arbitraries.of(4, 7, 10);
        return Combinators.combine(associations, roles, months, lengths, precisions)
                .as(
                        (association, role, month, length, precision) -> {
                            var since = month.map(m -> date(m, precision));
                            var until =
                                    length.map(l -> date(month.orElse(0) + l + 12, precision))
                                            .filter(
                                                    u ->
                                                            since.isEmpty()
                                                                    || since.get().compareTo(u)
                                                                            < 0);
                            return new HostTerm(
                                    association, association, Optional.empty(), role, since, until);
                        })
                .list()
                .ofMaxSize(6);
    }

    private static PartialDate date(int month, int precision) {
        return PartialDate.of(
                YearMonth.of(2000, 1)
                        .plusMonths(month)
                        .atDay(1 + month % 28)
                        .toString()
                        .substring(0, precision));
    }

    private static boolean lies(LocalDate day, String gap) {
        var ends = gap.split(" to ");
        var until = ends[1].equals("today") ? TODAY.plusDays(1) : LocalDate.parse(ends[1]);
        return !day.isBefore(LocalDate.parse(ends[0])) && day.isBefore(until);
    }

    private static List<Set<String>> unordered(List<String> clashes) {
        return clashes.stream()
                .map(clash -> (Set<String>) new TreeSet<>(List.of(clash.split(" and "))))
                .sorted(Comparator.comparing(Set::toString))
                .collect(Collectors.toList());
    }

    private static HostTerm host(String association, String since, String until) {
        return term(association, HostTerm.Role.HOST, since, until);
    }

    private static HostTerm coHost(String association, String since, String until) {
        return term(association, HostTerm.Role.CO_HOST, since, until);
    }

    private static HostTerm term(
            String association, HostTerm.Role role, String since, String until) {
        return new HostTerm(
                association,
                association,
                Optional.empty(),
                role,
                Optional.ofNullable(since).map(PartialDate::of),
                Optional.ofNullable(until).map(PartialDate::of));
    }
}
