package org.wopplatform.core.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.language.Language;

class PlatformTest {
    @Test
    void isCalledByItsNameInTheReadersLanguage() {
        assertThat(caribbean().name(Language.FR).fullName())
                .isEqualTo("Partenariats entre opérateurs de l'eau des Caraïbes");
    }

    @Test
    void isCalledByItsFirstLanguagesNameWhereTheReadersIsMissing() {
        assertThat(caribbean().name(Language.PT)).isEqualTo(caribbean().name(Language.EN));
        assertThat(caribbean().name(Language.PT).fullName())
                .isEqualTo("Caribbean Water Operators' Partnerships");
    }

    @Test
    void coversItsTerritoryAndNoMore() {
        assertThat(caribbean().covers("BZ")).isTrue();
        assertThat(caribbean().covers("MX")).isFalse();
    }

    @Test
    void coversEveryCountryWhenItIsGlobal() {
        var global = APlatform.called("gwopa").global().build();
        assertThat(global.covers("BZ")).isTrue();
        assertThat(global.covers("JP")).isTrue();
    }

    @Test
    void hasTheHostsOfTheDay() {
        assertThat(caribbean().hostsOn(LocalDate.of(2010, 12, 31))).isEmpty();
        assertThat(caribbean().hostsOn(LocalDate.of(2011, 1, 1)))
                .extracting(HostTerm::association)
                .containsExactly("CAWASA", "CWWA");
    }

    private static Platform caribbean() {
        return new Platform(
                "cari-wop",
                Kind.REGIONAL,
                Optional.of("wop-lac"),
                Status.ACTIVE,
                Map.of(
                        Language.EN,
                        new Platform.Name("Cari-WOP", "Caribbean Water Operators' Partnerships"),
                        Language.FR,
                        new Platform.Name(
                                "Cari-WOP", "Partenariats entre opérateurs de l'eau des Caraïbes")),
                Set.of("BZ", "JM", "LC"),
                List.of(coHost("CAWASA"), coHost("CWWA")),
                List.of(),
                Optional.of(PartialDate.of("2011")),
                List.of(Language.EN, Language.FR),
                Currency.getInstance("USD"),
                ZoneId.of("America/St_Lucia"),
                Optional.empty(),
                5,
                10);
    }

    private static HostTerm coHost(String association) {
        return new HostTerm(
                association,
                association,
                Optional.empty(),
                HostTerm.Role.CO_HOST,
                Optional.of(PartialDate.of("2011")),
                Optional.empty());
    }
}
