package org.wopplatform.core.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules PA1 to PA3. */
class ReadingTest {
    private static final Reading READING =
            new Reading(Optional.of("MX"), DateOrder.DAY_FIRST, LocalDate.of(2026, 11, 22));
    private static final Reading ABROAD =
            new Reading(Optional.empty(), DateOrder.DAY_FIRST, LocalDate.of(2026, 11, 22));

    /** PA1: what has been read once is read as itself ever after. */
    @Property(tries = 500)
    void canonicalTextIsReadAsItself(@ForAll("typed") Map<Field, String> typed) {
        var once = ABROAD.read(typed).particulars();
        var again = ABROAD.read(once.values());
        assertThat(again.particulars().values()).isEqualTo(once.values());
        assertThat(again.faults())
                .filteredOn(fault -> once.says(fault.field()))
                .as("faults of what was read already")
                .isEmpty();
    }

    @Provide
    static Arbitrary<Map<Field, String>> typed() {
        var any = Arbitraries.strings().ofMaxLength(60);
        var words =
                Arbitraries.strings()
                        .withChars("aeáñßŉΐçÑ \t\n\r\u00a0\u0301'/-.&09")
                        .ofMaxLength(30);
        var likely =
                Arbitraries.of(
                        "1.250",
                        "1,250.00",
                        "19º25'57,5''N",
                        "99°07'59\"W",
                        "-19,4326",
                        "21/05/1987",
                        "5/1987",
                        "agua potable, alcantarillado y saneamiento",
                        "Español; náhuatl; fr",
                        "sí",
                        "Non",
                        "www.example.org/a b",
                        "WWW.Example.org",
                        "Ana.Paz@Example.ORG",
                        "+504 2555 0100 ext. 3",
                        "México",
                        "hnd",
                        "rfc",
                        "mx rfc",
                        "abc 010203-xx1",
                        "junta",
                        "pública",
                        "en trámite",
                        "lenta",
                        "NRW; O&M; género");
        var codes =
                Arbitraries.of(Field.values())
                        .filter(field -> !Vocabulary.codes(field).isEmpty())
                        .flatMap(field -> Arbitraries.of(Vocabulary.codes(field)));
        var text = Arbitraries.oneOf(any, words, likely, codes);
        return Combinators.combine(
                        Arbitraries.of(Field.values()).set().ofMinSize(1).ofMaxSize(26),
                        text.list().ofSize(Field.values().length))
                .as(
                        (fields, texts) -> {
                            var typed = new EnumMap<Field, String>(Field.class);
                            fields.forEach(f -> typed.put(f, texts.get(f.ordinal())));
                            return typed;
                        });
    }

    @Test
    void blanksAndComposedAccentsMakeNoDifference() {
        var name = "Asociacio\u0301n\u00a0 de\u2003Agua\r\n  de  Peña ";
        assertThat(value(Field.LEGAL_NAME, name)).contains("Asociación de Agua de Peña");
        assertThat(value(Field.INTERESTS, "una\r\ndos")).contains("una\ndos");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "شركة مياه عدن",
                "O'Higgins",
                "L’Eau d'Ô",
                "São João",
                "水道局",
                "Ñandú & Cía."
            })
    void aNameIsTakenAsItIs(String name) {
        assertThat(value(Field.LEGAL_NAME, name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ag\u0000uas", "Asociaci\uFFFDn", "A\u0007"})
    void whatNobodyCanReadIsRefused(String name) {
        assertThat(faults(Field.LEGAL_NAME, name)).containsExactly("field.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0", "\u2003\n"})
    void aNameIsRequired(String name) {
        assertThat(faults(Field.LEGAL_NAME, name)).containsExactly("field.required");
    }

    @Test
    void whatIsTooLongIsRefusedWithTheLimit() {
        var read = READING.read(Map.of(Field.LEGAL_NAME, "a".repeat(201)));
        assertThat(read.faults())
                .containsExactly(
                        new FieldFault(Field.LEGAL_NAME, "field.too-long", Map.of("most", "200")));
        assertThat(value(Field.LEGAL_NAME, "a".repeat(200))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23457E+12", "1,2E+11", "1E+11", "1,23457E12"})
    void aNumberThatLostItsDigitsIsNoIdentifier(String number) {
        assertThat(faults(Field.IDENTIFIER, number)).containsExactly("field.identifier");
    }

    @ParameterizedTest
    @CsvSource({
        "abc 010203 xx1, ABC010203XX1",
        "0801-1985-01234, 0801-1985-01234",
        "00123, 00123",
        "añb010203xx1, AÑB010203XX1",
        "12E5, 12E5"
    })
    void anIdentifierIsKnownByItsCharactersAlone(String typed, String number) {
        assertThat(value(Field.IDENTIFIER, typed)).contains(number);
        assertThat(value(Field.IDENTIFIER, typed.replace(' ', '\u2003'))).contains(number);
    }

    @ParameterizedTest
    @CsvSource({
        "HN, '', HN-RTN",
        "MX, RFC, MX-RFC",
        "MX, mx rfc, MX-RFC",
        "Uruguay, RUT, UY-RUT",
        "FR, '', FR-ID",
        "MX, HN-RTN, HN-RTN"
    })
    void anIdentifierHasItsScheme(String country, String scheme, String known) {
        var said =
                ABROAD.read(
                                Map.of(
                                        Field.LEGAL_NAME,
                                        "Aguas",
                                        Field.COUNTRY,
                                        country,
                                        Field.IDENTIFIER_SCHEME,
                                        scheme,
                                        Field.IDENTIFIER,
                                        "123"))
                        .particulars();
        assertThat(said.get(Field.IDENTIFIER_SCHEME)).contains(known);
    }

    @Test
    void aSchemeWithoutANumberSaysNothing() {
        assertThat(value(Field.IDENTIFIER_SCHEME, "RFC")).isEmpty();
        var empty =
                READING.read(
                        Map.of(
                                Field.LEGAL_NAME, "Aguas",
                                Field.IDENTIFIER_SCHEME, "RFC",
                                Field.IDENTIFIER, "\u00a0"));
        assertThat(empty.particulars().says(Field.IDENTIFIER_SCHEME)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Agua potable, alcantarillado y saneamiento | on-site-sanitation,sewerage,water",
                "water and sewerage                         | sewerage,water",
                "Eau potable et assainissement collectif    | sewerage,water",
                "água; esgoto / drenagem pluvial            | sewerage,stormwater,water",
                "AGUA + PTAR                                | wastewater-treatment,water",
                "water water                                | ?",
                "agua, electricidad                         | ?"
            })
    void aListOfServicesIsReadInFourLanguages(String typed, String codes) {
        assertThat(value(Field.SERVICES, typed).orElse("?")).isEqualTo(codes);
        if (codes.equals("?")) {
            assertThat(faults(Field.SERVICES, typed)).containsExactly("field.not-in-list");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "yes,true",
        "Sí,true",
        "SI,true",
        "oui,true",
        "sim,true",
        "x,true",
        "1,true",
        "no,false",
        "non,false",
        "não,false",
        "Nao,false",
        "0,false",
        "falso,false"
    })
    void yesAndNoAreReadInFourLanguages(String typed, String code) {
        assertThat(value(Field.LISTED, typed)).contains(code);
    }

    @Test
    void perhapsIsNeitherYesNorNo() {
        assertThat(faults(Field.LISTED, "perhaps")).containsExactly("field.yes-or-no");
    }

    @ParameterizedTest
    @CsvSource({
        "México,MX", "mexico,MX", "MEX,MX", "mx,MX", "Mexique,MX", "Estados Unidos Mexicanos,MX",
        "Bolivia,BO", "Belice,BZ", "Haïti,HT", "Côte d’Ivoire,CI", "Brasil,BR", "EEUU,US"
    })
    void aCountryIsKnownByItsNamesAndCodes(String typed, String code) {
        assertThat(value(Field.COUNTRY, typed)).contains(code);
    }

    @Test
    void aCountryThatIsNoneIsRefusedAndOneThatIsMissingIsAskedForOutsideNationalPlatforms() {
        assertThat(faults(Field.COUNTRY, "Atlántida")).containsExactly("field.country");
        assertThat(ABROAD.read(Map.of(Field.LEGAL_NAME, "Aguas")).faults())
                .containsExactly(FieldFault.of(Field.COUNTRY, "field.required"));
        assertThat(READING.read(Map.of(Field.LEGAL_NAME, "Aguas")).particulars().get(Field.COUNTRY))
                .contains("MX");
    }

    @ParameterizedTest
    @CsvSource({
        "LATITUDE, 95, field.degrees",
        "LONGITUDE, -181, field.degrees",
        "POPULATION, doce mil, field.count",
        "CONNECTIONS, -5, field.count",
        "ESTABLISHED, 31/02/2013, field.date-as-written",
        "ESTABLISHED, 21/05/87, field.date-as-written",
        "ESTABLISHED, 2027, field.date-as-written",
        "CONTACT_EMAIL, ana(at)example.org, field.email",
        "CONTACT_PHONE, preguntar en la alcaldía, field.phone",
        "CONTACT_PHONE, 12345, field.phone",
        "WEBSITE, no tenemos, field.website",
        "WEBSITE, javascript:alert(1), field.website",
        "LEGAL_FORM, circo, field.not-in-list",
        "LANGUAGES, klingon, field.languages"
    })
    void aFaultNamesItsFieldAndReason(Field field, String typed, String code) {
        assertThat(faults(field, typed)).contains(code);
        assertThat(value(field, typed)).isEmpty();
    }

    @Test
    void latitudeAndLongitudeComeTogether() {
        assertThat(READING.read(Map.of(Field.LEGAL_NAME, "Aguas", Field.LATITUDE, "19")).faults())
                .containsExactly(FieldFault.of(Field.LONGITUDE, "field.both-degrees"));
        assertThat(READING.read(Map.of(Field.LEGAL_NAME, "Aguas", Field.LONGITUDE, "-99")).faults())
                .containsExactly(FieldFault.of(Field.LATITUDE, "field.both-degrees"));
    }

    private static Optional<String> value(Field field, String typed) {
        return read(field, typed).particulars().get(field);
    }

    private static List<String> faults(Field field, String typed) {
        return read(field, typed).faults().stream()
                .filter(fault -> fault.field() == field)
                .map(FieldFault::code)
                .toList();
    }

    private static Reading.Read read(Field field, String text) {
        var typed = new EnumMap<Field, String>(Field.class);
        typed.put(Field.LEGAL_NAME, "Aguas");
        typed.put(field, text);
        return READING.read(typed);
    }
}
