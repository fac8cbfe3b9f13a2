package org.wopplatform.web.pages.partnerships;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.agreements.Agreement;
import org.wopplatform.core.agreements.Content;
import org.wopplatform.core.agreements.Signatures;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.Words;

/**
 * One text: to read, to write or to sign.
 *
 * @param mayWrite whether the reader may change a draft
 * @param maySend whether the reader may send it for signature and take it back
 * @param signs the parties for which the reader may sign it now
 * @param party for which it is being signed
 * @param ownHand whether the reader signs it here, and not from paper
 */
public record AgreementView(
        PartnershipHead head,
        Form form,
        Agreement agreement,
        Signatures signatures,
        boolean mayWrite,
        boolean maySend,
        List<Agreement.Party> signs,
        Optional<Agreement.Party> party,
        boolean ownHand)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    public String to(String path) {
        return head.to("agreement/" + agreement.id() + (path.isEmpty() ? "" : "/" + path));
    }

    public String name() {
        return name(frame().t(), agreement);
    }

    static String name(Words t, Agreement agreement) {
        return t.say("agreements.kind." + agreement.kind());
    }

    public boolean recorded() {
        return head.partnership().recorded();
    }

    public boolean draft() {
        return agreement.state() == Agreement.State.DRAFT;
    }

    public boolean reopens() {
        return maySend
                && !draft()
                && (recorded()
                        || (agreement.state() == Agreement.State.FOR_SIGNATURE
                                && signatures.reopens()));
    }

    public List<Content> contents() {
        return agreement.kind().contents(recorded());
    }

    public String label(Content content) {
        return frame().t().say("agreements.content." + agreement.kind() + "." + content.key());
    }

    /** What a fault's field is called. */
    public String label(String field) {
        var t = frame().t();
        if (field.startsWith("interest-")) {
            return t.say("agreements.interest", "party", partyName(field.substring(9)));
        }
        return Content.of(field)
                .map(this::label)
                .orElseGet(
                        () ->
                                switch (field) {
                                    case "name" -> t.say("agreements.sign.name");
                                    case "position" -> t.say("agreements.sign.position");
                                    case "signed" -> t.say("agreements.sign.day");
                                    case "reason" -> t.say("agreements.refuse.reason");
                                    case "authorised" -> t.say("agreements.sign.box");
                                    default -> t.say("agreements.begin.language");
                                });
    }

    /** What a text lacks, in words. */
    public String said(Agreement.Lack lack) {
        var t = frame().t();
        if (lack.party().isPresent()) {
            return t.say("agreements.interest", "party", partyName(lack.party().get().toString()));
        }
        return Content.of(lack.what())
                .map(this::label)
                .orElseGet(() -> t.say("agreements.missing.parties"));
    }

    /** A date by its name, a level by its words, a text as it was typed. */
    public List<String> said(Content content) {
        var t = frame().t();
        var said = agreement.said(content).orElse("");
        return switch (content.kind()) {
            case DATE -> said.isEmpty() ? List.of() : List.of(t.date(PartialDate.of(said)));
            case CHOICE ->
                    said.isEmpty() ? List.of() : List.of(t.say("agreements.sharing." + said));
            default -> paragraphs(said);
        };
    }

    public static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private String partyName(String party) {
        return agreement.parties().stream()
                .filter(p -> p.id().toString().equals(party))
                .map(Agreement.Party::name)
                .findFirst()
                .orElse("–");
    }

    /** The name of the party in the text, where it is still named there. */
    public String partyName(UUID party) {
        return partyName(party.toString());
    }
}
