package org.wopplatform.core.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.partnerships.Assents;

/**
 * Who has signed the present text, and who has not yet.
 *
 * @param each one line a party of the text, in its order
 * @param before what was said on the text when it said something else, the latest first
 */
public record Signatures(List<Line> each, List<Assents.Word> before) {

    /**
     * @param word its last one on the present text
     */
    public record Line(Agreement.Party party, Optional<Assents.Word> word) {
        public boolean signed() {
            return word.filter(Assents.Word::yes).isPresent();
        }

        public boolean refused() {
            return word.filter(w -> !w.yes()).isPresent();
        }

        public boolean awaited() {
            return party.signs() && !signed();
        }
    }

    public Signatures {
        each = List.copyOf(each);
        before = List.copyOf(before);
    }

    /**
     * @param words the latest first
     */
    static Signatures of(Agreement agreement, List<Assents.Word> words) {
        var present =
                words.stream()
                        .filter(
                                word ->
                                        agreement
                                                .hash()
                                                .filter(word.contentHash()::equals)
                                                .isPresent())
                        .toList();
        return new Signatures(
                agreement.parties().stream()
                        .map(party -> new Line(party, last(present, party.id())))
                        .toList(),
                words.stream().filter(word -> !present.contains(word)).toList());
    }

    private static Optional<Assents.Word> last(List<Assents.Word> words, UUID party) {
        return words.stream().filter(word -> word.party().equals(party)).findFirst();
    }

    public Optional<Line> of(UUID party) {
        return each.stream().filter(line -> line.party().id().equals(party)).findFirst();
    }

    /** Whether the text can still be changed: nobody signed it, or somebody refuses it. */
    public boolean reopens() {
        return each.stream().noneMatch(line -> line.party().signs() && line.signed())
                || each.stream().anyMatch(line -> line.party().signs() && line.refused());
    }
}
