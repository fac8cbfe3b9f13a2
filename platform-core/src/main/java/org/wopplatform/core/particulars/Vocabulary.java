package org.wopplatform.core.particulars;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.wopplatform.core.language.Language;

/** The codes that a field may hold, and the words that people use for them in four languages. */
public final class Vocabulary {
    private static final Map<Field, List<String>> CODES = new EnumMap<>(Field.class);
    private static final Map<Field, Map<String, String>> WORDS = new EnumMap<>(Field.class);
    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, String> LANGUAGES = languages();

    static {
        CODES.put(
                Field.LEGAL_FORM,
                List.of(
                        "MUNICIPAL_DEPARTMENT",
                        "MUNICIPAL_UTILITY",
                        "STATE_UTILITY",
                        "NATIONAL_UTILITY",
                        "COOPERATIVE",
                        "COMMUNITY_BOARD",
                        "MIXED",
                        "PRIVATE",
                        "ASSOCIATION"));
        CODES.put(Field.OWNERSHIP, List.of("PUBLIC", "PRIVATE", "MIXED", "COMMUNITY"));
        CODES.put(
                Field.SERVICES,
                List.of(
                        "water",
                        "sewerage",
                        "on-site-sanitation",
                        "wastewater-treatment",
                        "stormwater",
                        "solid-waste"));
        CODES.put(Field.LICENCE, List.of("LICENSED", "REGISTERED", "IN_PROCESS", "UNREGISTERED"));
        CODES.put(Field.CONNECTIVITY, List.of("NONE", "LOW", "GOOD"));
        CODES.put(
                Field.WORKING_AREAS,
                List.of(
                        "ASSET_MANAGEMENT",
                        "BILLING_AND_COLLECTION",
                        "BUSINESS_PLANNING",
                        "WATER_LOSSES",
                        "CUSTOMER_SERVICE",
                        "FINANCIAL_MANAGEMENT",
                        "WASTEWATER",
                        "DRINKING_WATER_QUALITY",
                        "OPERATION_AND_MAINTENANCE",
                        "ENERGY_EFFICIENCY",
                        "HUMAN_RESOURCES",
                        "GOVERNANCE",
                        "CATCHMENT_MANAGEMENT",
                        "CLIMATE_RESILIENCE",
                        "LOW_INCOME_AREAS",
                        "SANITATION_EXTENSION",
                        "WATER_EXTENSION",
                        "SOCIAL_INCLUSION",
                        "INFORMATION_TECHNOLOGY",
                        "POLICY_AND_LEGAL",
                        "WATER_DEMAND"));
        CODES.put(Field.LISTED, List.of("true", "false"));
        read().forEach((key, words) -> learn((String) key, (String) words));
    }

    private Vocabulary() {}

    /** The codes of a field of choices, in the order in which they are offered. */
    public static List<String> codes(Field field) {
        return CODES.getOrDefault(field, List.of());
    }

    /** The code that the words stand for. */
    static Optional<String> code(Field field, String words) {
        var folded = Folded.of(words);
        var known = WORDS.getOrDefault(field, Map.of());
        return Optional.ofNullable(known.get(folded)).or(() -> named(field, folded));
    }

    /**
     * ISO 3166-1 alpha-2 of a code of two or three letters or of a name in one of four languages.
     */
    public static Optional<String> country(String words) {
        return Optional.ofNullable(COUNTRIES.get(Folded.of(words)));
    }

    /** ISO 639-1 of a code of two letters or of a name in one of four languages. */
    public static Optional<String> language(String words) {
        return Optional.ofNullable(LANGUAGES.get(Folded.of(words)));
    }

    private static Optional<String> named(Field field, String folded) {
        return codes(field).stream().filter(code -> Folded.of(code).equals(folded)).findFirst();
    }

    private static void learn(String key, String words) {
        var dot = key.indexOf('.');
        var field = Field.valueOf(key.substring(0, dot));
        for (var word : words.split(",")) {
            WORDS.computeIfAbsent(field, f -> new HashMap<>())
                    .put(Folded.of(word), key.substring(dot + 1));
        }
    }

    private static Map<String, String> countries() {
        var names = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = new Locale.Builder().setRegion(code).build();
            names.put(Folded.of(code), code);
            names.put(Folded.of(country.getISO3Country()), code);
            for (var language : Language.values()) {
                names.put(Folded.of(country.getDisplayCountry(language.locale())), code);
            }
        }
        names.put("mejico", "MX");
        names.put("estados unidos mexicanos", "MX");
        names.put("eeuu", "US");
        names.put("ee uu", "US");
        names.put("republica dominicana", "DO");
        names.put("estado plurinacional de bolivia", "BO");
        names.put("republica argentina", "AR");
        names.put("republica de honduras", "HN");
        return names;
    }

    private static Map<String, String> languages() {
        var names = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            var spoken = Locale.forLanguageTag(code);
            names.put(code, code);
            for (var language : Language.values()) {
                names.put(Folded.of(spoken.getDisplayLanguage(language.locale())), code);
            }
        }
        names.put("castellano", "es");
        names.put("creole", "ht");
        return names;
    }

    private static Properties read() {
        var properties = new Properties();
        try (var in = Vocabulary.class.getResourceAsStream("vocabulary.properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** What the signs of a list set apart. */
    static List<String> items(String words) {
        return apart(words, "[,;/|+·\\n]");
    }

    /** What an "and" sets apart within an item. */
    static List<String> parts(String item) {
        return apart(item, "(?<=\\s)(?:y|e|and|et|und|&)(?=\\s)");
    }

    private static List<String> apart(String words, String separator) {
        return Arrays.stream(words.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
