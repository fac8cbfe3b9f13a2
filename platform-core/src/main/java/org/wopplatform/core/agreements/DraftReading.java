package org.wopplatform.core.agreements;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.language.Language;

/**
 * Reads what somebody typed into a draft, so that pages and programs agree. Nothing is required;
 * what is there has to be readable.
 *
 * @param recorded whether dates may be as vague as their source
 */
public record DraftReading(TextKind kind, boolean recorded) {
    /** The longest text of an interest, in characters. */
    public static final int LONGEST_INTEREST = 20_000;

    /** Something that cannot be kept as it is: the field, the key of the message and its places. */
    public record Fault(String field, String code, Map<String, String> facts) {}

    public record Read(Draft draft, List<Fault> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param texts by the key of the content; what the kind does not ask for is left out
     */
    public Read read(Language language, Map<String, String> texts, Map<UUID, String> interests) {
        var faults = new ArrayList<Fault>();
        var said = new EnumMap<Content, String>(Content.class);
        for (var content : kind.contents(recorded)) {
            var text = texts.getOrDefault(content.key(), "").strip().replace("\r\n", "\n");
            if (!text.isEmpty()) {
                check(content, text, faults);
                said.put(content, text);
            }
        }
        if (faults.isEmpty() && endsEarly(said)) {
            faults.add(
                    new Fault(
                            Content.ENDS_ON.key(), "partnership.ends-before-it-begins", Map.of()));
        }
        var wanted = new TreeMap<UUID, String>();
        interests.forEach(
                (party, text) -> {
                    var stripped = text.strip().replace("\r\n", "\n");
                    if (stripped.length() > LONGEST_INTEREST) {
                        faults.add(tooLong("interest-" + party, LONGEST_INTEREST));
                    }
                    wanted.put(party, stripped);
                });
        return new Read(new Draft(language, said, wanted), faults);
    }

    private void check(Content content, String text, List<Fault> faults) {
        if (content.kind() == Content.Kind.DATE) {
            if (!isDate(text)) {
                faults.add(new Fault(content.key(), "field.date", Map.of()));
            }
        } else if (content.kind() == Content.Kind.CHOICE) {
            if (!Content.DATA_SHARING_LEVELS.contains(text)) {
                faults.add(new Fault(content.key(), "field.choice", Map.of()));
            }
        } else if (text.length() > content.kind().longest()) {
            faults.add(tooLong(content.key(), content.kind().longest()));
        }
    }

    private static Fault tooLong(String field, int most) {
        return new Fault(field, "field.too-long", Map.of("most", String.valueOf(most)));
    }

    private boolean isDate(String text) {
        try {
            PartialDate.of(text);
            return recorded || text.length() == 10;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean endsEarly(Map<Content, String> said) {
        return said.containsKey(Content.STARTS_ON)
                && said.containsKey(Content.ENDS_ON)
                && PartialDate.of(said.get(Content.ENDS_ON))
                        .latest()
                        .isBefore(PartialDate.of(said.get(Content.STARTS_ON)).earliest());
    }
}
