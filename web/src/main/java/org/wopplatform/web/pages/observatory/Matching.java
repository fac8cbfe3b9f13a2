package org.wopplatform.web.pages.observatory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.partnerships.PublishedPartnerships.Partnership;
import org.wopplatform.core.partnerships.PublishedPartnerships.Party;

/** Whether what is published of a partnership shows that it is one of those asked for. */
final class Matching {
    private static final Set<String> BEFORE_AGREEMENT =
            Set.of("IDENTIFIED", "MATCHED", "LETTER_OF_INTENT", "WITHDRAWN");

    private Matching() {}

    static boolean fits(Partnership partnership, Asked asked) {
        return !BEFORE_AGREEMENT.contains(partnership.state())
                && asked.categories().entrySet().stream().allMatch(e -> fits(partnership, e));
    }

    private static boolean fits(Partnership partnership, Map.Entry<Dimension, String> wanted) {
        var category = wanted.getValue();
        return switch (wanted.getKey()) {
            case STATE -> partnership.state().equals(category);
            case KIND -> partnership.kind().equals(category);
            case BEGUN ->
                    partnership
                            .since()
                            .map(since -> since.text().substring(0, 4))
                            .orElse(Dimension.UNKNOWN)
                            .equals(category);
            case COUNTRY -> countries(partnership, "MENTEE").contains(category);
            case LINK ->
                    countries(partnership, "MENTOR").contains(category.substring(0, 2))
                            && countries(partnership, "MENTEE").contains(category.substring(3));
            case ORIGIN -> origin(partnership).equals(category);
            default -> false;
        };
    }

    private static String origin(Partnership partnership) {
        if (partnership.demonstration()) {
            return "DEMONSTRATION";
        }
        return partnership.recorded() ? "RECORDED" : "LIVED";
    }

    private static Set<String> countries(Partnership partnership, String role) {
        return partnership.parties().stream()
                .filter(party -> party.role().equals(role))
                .map(Party::country)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
