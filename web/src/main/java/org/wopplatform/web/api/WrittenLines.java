package org.wopplatform.web.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.lines.Line;
import org.wopplatform.core.lines.LineReading;
import org.wopplatform.core.partnerships.Assents;
import org.wopplatform.core.partnerships.Speaking.Paper;
import org.wopplatform.web.problems.Invalid;

/** What the diagnosis and the plan have in common: lines as texts by field, and words on a hash. */
final class WrittenLines {
    private WrittenLines() {}

    @JsonbPropertyOrder({"id", "lastingId", "version", "said"})
    public record LineView(UUID id, UUID lastingId, int version, Map<String, String> said) {
        static LineView of(Line line) {
            return new LineView(line.id(), line.lasting(), line.version(), line.texts());
        }

        static List<LineView> of(List<Line> lines) {
            return lines.stream().map(LineView::of).toList();
        }
    }

    @JsonbPropertyOrder({
        "party",
        "yes",
        "onThisContent",
        "reason",
        "paper",
        "signatory",
        "position",
        "signedOn"
    })
    public record WordView(
            UUID party,
            boolean yes,
            boolean onThisContent,
            String reason,
            boolean paper,
            String signatory,
            String position,
            String signedOn) {
        static List<WordView> of(List<Assents.Word> words, String hash) {
            return words.stream()
                    .map(
                            word ->
                                    new WordView(
                                            word.party(),
                                            word.yes(),
                                            word.contentHash().equals(hash),
                                            word.reason().orElse(null),
                                            word.paper(),
                                            word.signatory().orElse(null),
                                            word.position().orElse(null),
                                            word.signedOn().toString()))
                    .toList();
        }
    }

    /** The head of a text: its fields, and how far it is to come. */
    public record Head(Integer version, Map<String, String> said, String state) {
        static final Head NOTHING = new Head(null, null, null);
    }

    /**
     * A line to be kept.
     *
     * @param line the line that is changed, by the version that was read; none for a new one
     */
    public record Kept(String part, UUID line, Integer version, Map<String, String> said) {
        static final Kept NOTHING = new Kept(null, null, null, null);
    }

    public record Word(
            Boolean yes,
            String hash,
            String reason,
            String signatory,
            String position,
            String signedOn) {
        static final Word NOTHING = new Word(null, null, null, null, null, null);

        /** Who signed on paper; nobody where the caller speaks for the operator. */
        Optional<Paper> paper(Sent sent, LocalDate today) {
            if ((signatory == null || signatory.isBlank())
                    && (position == null || position.isBlank())) {
                return Optional.empty();
            }
            return Optional.of(
                    new Paper(
                            sent.text("signatory", signatory, 200),
                            sent.text("position", position, 200),
                            sent.day("signedOn", signedOn).orElse(today)));
        }
    }

    static Map<String, String> texts(Map<String, String> said) {
        var texts = new HashMap<String, String>();
        if (said != null) {
            said.forEach((field, text) -> texts.put(field, text == null ? "" : text));
        }
        return texts;
    }

    /** Refuses what could not be read, field by field. */
    static void check(LineReading.Read read) {
        if (!read.sound()) {
            var faults = new LinkedHashMap<String, String>();
            var facts = new HashMap<String, Map<String, String>>();
            read.faults()
                    .forEach(
                            (field, fault) -> {
                                faults.put(field, fault.code());
                                facts.put(field, fault.facts());
                            });
            throw new Invalid(faults, facts);
        }
    }
}
