package org.wopplatform.web.proposals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.proposals.Half;
import org.wopplatform.core.proposals.ReadingProposals.Opened;
import org.wopplatform.core.proposals.Who;
import org.wopplatform.core.site.Accent;
import org.wopplatform.web.paper.Booklet;
import org.wopplatform.web.paper.Paper;
import org.wopplatform.web.words.MatchTexts;

/**
 * A proposal as it is printed for both sides (PS1, PS2).
 *
 * @param proposer the platform that makes it
 * @param says in the language of the reader
 */
record ProposalSheet(
        Opened opened, Platform proposer, boolean demonstration, Accent accent, MatchTexts says) {

    byte[] pdf() {
        return new Paper(
                        says.words().say("proposals.sheet.title") + " – " + pair(),
                        proposer.name(says.words().language()).name(),
                        says.words().language())
                .pdf(
                        document -> {
                            try (var booklet =
                                    new Booklet(document, accent, across(), foot(), this::pageOf)) {
                                draw(booklet);
                            }
                        });
    }

    /** What the file is called. */
    String fileName() {
        return "proposal-" + opened.proposal().id().toString().substring(0, 8) + ".pdf";
    }

    private void draw(Booklet booklet) throws IOException {
        var t = says.words();
        var proposal = opened.proposal();
        booklet.muted(
                t.say(
                        "proposals.sheet.of",
                        "platform",
                        proposer.name(t.language()).fullName(),
                        "date",
                        t.date(proposal.proposedAt().atZone(proposer.timeZone()).toLocalDate())));
        booklet.title(t.say("proposals.sheet.title"));
        booklet.text(proposal.title());
        if (demonstration) {
            booklet.gap(6);
            booklet.boxed(t.say("proposals.sheet.invented"));
        }
        side(booklet, proposal.mentee());
        side(booklet, proposal.mentor());
        booklet.heading(t.say("proposals.what"));
        booklet.text(t.say("proposals.what.areas", "areas", says.areas(proposal.areas())));
        booklet.text(t.count("proposals.what.days", proposal.days()));
        said(booklet, "proposals.own.problem", proposal.own().problem());
        said(booklet, "proposals.own.change", proposal.own().desiredChange());
        said(booklet, "proposals.own.brings", proposal.own().brings());
        said(booklet, "proposals.own.motivation", proposal.own().motivation());
        why(booklet);
        booklet.heading(t.say("proposals.next"));
        booklet.text(
                t.say(
                        "proposals.next." + proposal.state(),
                        "mentee",
                        proposal.mentee().name(),
                        "mentor",
                        proposal.mentor().name(),
                        "platform",
                        proposer.name(t.language()).name(),
                        "until",
                        t.date(proposal.expiresOn())));
        if (booklet.incomplete()) {
            booklet.muted(t.say("proposals.sheet.letters"));
        }
    }

    private void side(Booklet booklet, Half half) throws IOException {
        var t = says.words();
        booklet.heading(t.say("party." + half.who()));
        booklet.text(half.name() + ", " + t.country(half.country()));
        for (var contact : contacts(half.who())) {
            booklet.muted(contact);
        }
    }

    /** None before both have said yes. */
    private List<String> contacts(Who who) {
        return opened.contacts().stream()
                .filter(contact -> contact.who() == who)
                .map(
                        contact ->
                                Stream.of(
                                                contact.name(),
                                                contact.position(),
                                                contact.email(),
                                                contact.phone())
                                        .flatMap(Optional::stream)
                                        .collect(Collectors.joining(" · ")))
                .toList();
    }

    private void said(Booklet booklet, String key, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            booklet.heading(says.words().say(key));
            booklet.text(text.get());
        }
    }

    private void why(Booklet booklet) throws IOException {
        var t = says.words();
        var proposal = opened.proposal();
        booklet.heading(t.say("proposals.why", "score", says.points(proposal.score())));
        for (var part : proposal.parts()) {
            booklet.need(40);
            booklet.text(
                    t.say("match.criterion." + part.criterion().key())
                            + " – "
                            + t.say(
                                    "match.points",
                                    "points",
                                    says.points(part.points()),
                                    "weight",
                                    t.number(part.weight())));
            for (var sentence : part.sentences()) {
                booklet.muted(says.say(sentence));
            }
            for (var unknown : part.unknowns()) {
                booklet.muted(t.say("match.unknown") + ": " + says.say(unknown));
            }
        }
    }

    private String pair() {
        return opened.proposal().mentor().called() + " – " + opened.proposal().mentee().called();
    }

    private Optional<String> across() {
        return demonstration
                ? Optional.of(says.words().say("proposals.sheet.demonstration"))
                : Optional.empty();
    }

    private String foot() {
        return pair() + " · " + says.words().say("proposals.state." + opened.proposal().state());
    }

    private String pageOf(int page, int pages) {
        return says.words().say("proposals.sheet.page", "page", page, "pages", pages);
    }
}
