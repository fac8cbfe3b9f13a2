package org.wopplatform.web.observatory;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopplatform.core.missions.Mission;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.operators.Search;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Vocabulary;
import org.wopplatform.core.partnerships.Partnership;
import org.wopplatform.core.partnerships.State;
import org.wopplatform.core.recognition.Step;

/** Which categories a dimension can have: those of a list, or all of one form. */
final class Categories {
    private static final Set<String> PROSPECTIVE =
            Set.of("IDENTIFIED", "MATCHED", "LETTER_OF_INTENT");
    private static final Set<String> OF_OPERATORS = Set.of("SOURCED", "REGISTERED");

    private static final Map<Dimension, List<String>> LISTS = lists();
    private static final Map<Dimension, String> FORMS =
            Map.of(
                    Dimension.COUNTRY, "[A-Z]{2}",
                    Dimension.LINK, "([A-Z]{2}|UNKNOWN)>([A-Z]{2}|UNKNOWN)",
                    Dimension.BEGUN, "[12][0-9]{3}",
                    Dimension.YEAR, "[12][0-9]{3}",
                    Dimension.CURRENCY, "[A-Z]{3}");
    private static final Map<Dimension, String> FAULTS =
            Map.of(
                    Dimension.COUNTRY, "field.country",
                    Dimension.LINK, "field.countries-of-a-link",
                    Dimension.BEGUN, "field.year",
                    Dimension.YEAR, "field.year",
                    Dimension.CURRENCY, "field.currency-code");
    private static final Set<Dimension> IN_ORDER = EnumSet.of(Dimension.BEGUN, Dimension.YEAR);

    private Categories() {}

    /**
     * Those that records of the measure can have, in their order; none where they are of a form and
     * not of a list.
     */
    static List<String> of(Measure measure, Dimension dimension) {
        return of(dimension).stream().filter(code -> can(measure, dimension, code)).toList();
    }

    private static boolean can(Measure measure, Dimension dimension, String code) {
        return switch (dimension) {
            case STATE ->
                    !code.equals("WITHDRAWN")
                            && PROSPECTIVE.contains(code) == (measure == Measure.PROSPECTS);
            case ORIGIN ->
                    code.equals("DEMONSTRATION")
                            || OF_OPERATORS.contains(code) == (measure == Measure.OPERATORS);
            default -> true;
        };
    }

    /** All of them in their order; none where they are of a form and not of a list. */
    static List<String> of(Dimension dimension) {
        return LISTS.getOrDefault(dimension, List.of());
    }

    static boolean has(Dimension dimension, String code) {
        if (code.equals(Dimension.UNKNOWN) || of(dimension).contains(code)) {
            return true;
        }
        return FORMS.containsKey(dimension) && code.matches(FORMS.get(dimension));
    }

    /** Whether one follows another in time. */
    static boolean inOrder(Dimension dimension) {
        return IN_ORDER.contains(dimension);
    }

    /** What to say of a code of no such form. */
    static String fault(Dimension dimension) {
        return FAULTS.get(dimension);
    }

    private static Map<Dimension, List<String>> lists() {
        var lists = new EnumMap<Dimension, List<String>>(Dimension.class);
        lists.put(Dimension.STATE, names(State.values()));
        lists.put(Dimension.KIND, names(Partnership.Kind.values()));
        lists.put(Dimension.AREA, Vocabulary.codes(Field.WORKING_AREAS));
        lists.put(
                Dimension.DIRECTION,
                List.of("SOUTH_SOUTH", "NORTH_SOUTH", "SOUTH_NORTH", "NORTH_NORTH"));
        lists.put(Dimension.SPAN, List.of("ONE_PLATFORM", "ACROSS"));
        lists.put(
                Dimension.ORIGIN,
                List.of("RECORDED", "LIVED", "SOURCED", "REGISTERED", "DEMONSTRATION"));
        lists.put(Dimension.SIZE, Search.SIZES);
        lists.put(Dimension.FORM, Vocabulary.codes(Field.LEGAL_FORM));
        lists.put(Dimension.SERVICE, Vocabulary.codes(Field.SERVICES));
        lists.put(Dimension.MISSION_KIND, names(Mission.Kind.values()));
        lists.put(Dimension.TIMELINESS, List.of("LATE", "COMING"));
        lists.put(Dimension.RECOGNITION, names(Step.values()));
        return lists;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
