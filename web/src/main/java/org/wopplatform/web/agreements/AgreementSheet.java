package org.wopplatform.web.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wopplatform.core.agreements.Agreement;
import org.wopplatform.core.agreements.Content;
import org.wopplatform.core.agreements.Signatures;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.site.Accent;
import org.wopplatform.web.paper.Booklet;
import org.wopplatform.web.paper.Paper;
import org.wopplatform.web.words.Words;

/**
 * A text as it is printed (AP1 to AP3).
 *
 * @param coordinator the platform with which the partnership lies
 * @param words in the language of the text
 */
public record AgreementSheet(
        Agreement agreement,
        Signatures signatures,
        Platform coordinator,
        boolean demonstration,
        Accent accent,
        Words words) {

    public byte[] pdf() {
        return new Paper(
                        kind() + " – " + agreement.title(),
                        coordinator.name(words.language()).name(),
                        words.language())
                .pdf(
                        document -> {
                            try (var booklet =
                                    new Booklet(document, accent, across(), foot(), this::pageOf)) {
                                draw(booklet);
                            }
                        });
    }

    /** What the file is called. */
    public String fileName() {
        return (agreement.code() + "-" + agreement.number())
                        .replaceAll("[^A-Za-z0-9-]", "-")
                        .toLowerCase(Locale.ROOT)
                + ".pdf";
    }

    private void draw(Booklet booklet) throws IOException {
        booklet.muted(
                words.say(
                        "agreements.sheet.of",
                        "platform",
                        coordinator.name(words.language()).fullName(),
                        "code",
                        agreement.code()));
        booklet.title(kind());
        booklet.text(agreement.title());
        booklet.gap(6);
        if (demonstration) {
            booklet.boxed(words.say("agreements.sheet.invented"));
        }
        if (!signed()) {
            booklet.boxed(words.say("agreements.sheet.unsigned." + agreement.state()));
        }
        booklet.heading(words.say("agreements.sheet.parties"));
        for (var party : agreement.parties()) {
            booklet.text(
                    words.say("party." + party.role())
                            + ": "
                            + party.name()
                            + ", "
                            + words.country(party.country()));
        }
        for (var content : agreement.kind().contents(false)) {
            var said = agreement.said(content);
            if (said.isPresent()) {
                booklet.heading(
                        words.say("agreements.content." + agreement.kind() + "." + content.key()));
                booklet.text(said(content, said.get()));
            }
        }
        interests(booklet);
        signatures(booklet);
        if (booklet.incomplete()) {
            booklet.muted(words.say("agreements.sheet.letters"));
        }
    }

    private void interests(Booklet booklet) throws IOException {
        var said = agreement.parties().stream().filter(p -> p.interest().isPresent()).toList();
        if (!said.isEmpty()) {
            booklet.heading(words.say("agreements.interests"));
            for (var party : said) {
                booklet.muted(party.name());
                booklet.text(party.interest().orElseThrow());
            }
        }
    }

    private void signatures(Booklet booklet) throws IOException {
        booklet.gap(6);
        booklet.heading(words.say("agreements.signatures"));
        var told = agreement.said(Content.TOLD_BY);
        if (told.isPresent()) {
            booklet.text(words.say("agreements.sheet.told", "source", told.get()));
            agreement
                    .said(Content.SIGNED_ON)
                    .ifPresent(day -> quietly(booklet, said(Content.SIGNED_ON, day)));
            return;
        }
        for (var line : signatures.each()) {
            if (line.signed() || line.party().signs()) {
                signature(booklet, line);
            }
        }
        if (agreement.hash().isPresent()) {
            booklet.rule();
            booklet.muted(words.say("agreements.sheet.hash"));
            booklet.muted(grouped(agreement.hash().get()));
        }
    }

    private static void quietly(Booklet booklet, String text) {
        try {
            booklet.text(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signature(Booklet booklet, Signatures.Line line) throws IOException {
        booklet.need(64);
        booklet.rule();
        booklet.gap(4);
        booklet.text(line.party().name());
        if (line.signed()) {
            var word = line.word().orElseThrow();
            booklet.text(
                    Stream.of(word.signatory(), word.position())
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining(", ")));
            booklet.muted(
                    words.say(
                            word.paper() ? "agreements.signed.paper" : "agreements.signed.online",
                            "date",
                            words.date(word.signedOn())));
        } else {
            booklet.gap(16);
            booklet.muted(words.say("agreements.sheet.blank"));
        }
    }

    private String said(Content content, String text) {
        return switch (content.kind()) {
            case DATE -> words.date(PartialDate.of(text));
            case CHOICE -> words.say("agreements.sharing." + text);
            default -> text;
        };
    }

    private boolean signed() {
        return agreement.state() == Agreement.State.SIGNED;
    }

    private Optional<String> across() {
        var said =
                Stream.of(
                                demonstration
                                        ? List.of(words.say("agreements.sheet.demonstration"))
                                        : List.<String>of(),
                                signed()
                                        ? List.<String>of()
                                        : List.of(words.say("agreements.sheet.across")))
                        .flatMap(List::stream)
                        .collect(Collectors.joining(" · "));
        return Optional.of(said).filter(text -> !text.isEmpty());
    }

    private String foot() {
        var which =
                words.say(
                        "agreements.sheet.foot",
                        "code",
                        agreement.code(),
                        "number",
                        agreement.number());
        var state = words.say("agreements.state." + agreement.state());
        return Stream.concat(
                        Stream.of(which, state),
                        agreement.shortHash().stream()
                                .map(hash -> words.say("agreements.hash", "hash", hash)))
                .collect(Collectors.joining(" · "));
    }

    private String pageOf(int page, int pages) {
        return words.say("agreements.sheet.page", "page", page, "pages", pages);
    }

    private String kind() {
        return words.say("agreements.kind." + agreement.kind());
    }

    /** In groups of eight, so that it can be compared by eye. */
    private static String grouped(String hash) {
        return hash.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
