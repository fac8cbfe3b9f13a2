package org.wopplatform.web.pages.partnerships;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.partnerships.Assents;
import org.wopplatform.core.partnerships.Course.Standing;
import org.wopplatform.core.partnerships.Gap;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.partnerships.State;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * Where a partnership stands.
 *
 * @param taken the states that it has been in
 * @param onEnding the words on ending it early
 */
public record RecordView(
        PartnershipHead head,
        Form form,
        Standing standing,
        List<State> taken,
        List<Assents.Word> onEnding,
        Map<Language, String> summaries)
        implements View {
    private static final List<State> WAY =
            List.of(
                    State.IDENTIFIED,
                    State.MATCHED,
                    State.LETTER_OF_INTENT,
                    State.AGREED,
                    State.DIAGNOSING,
                    State.PLANNED,
                    State.IMPLEMENTING,
                    State.CLOSING,
                    State.CLOSED);

    @Override
    public Frame frame() {
        return head.frame();
    }

    /** The states of a partnership that goes well. */
    public List<State> way() {
        return WAY;
    }

    public boolean passed(State state) {
        return taken.contains(state) && state != standing.partnership().state();
    }

    /** What a gap says: the words of its code with the names in them. */
    public String said(Gap gap) {
        return frame().t()
                .say(
                        "missing." + gap.code(),
                        "party",
                        gap.partyName().orElse(frame().t().say("party.unnamed")),
                        "platform",
                        name(gap.platform()));
    }

    /** Whose turn it is, by name. */
    public String turn(Gap gap) {
        return switch (gap.turn()) {
            case PARTY -> gap.partyName().orElse(name(gap.platform()));
            case COORDINATOR, PLATFORM -> name(gap.platform());
        };
    }

    public boolean ours(Gap gap) {
        return gap.turn() == Gap.Turn.PARTY
                ? gap.party().filter(head.standpoint()::actsFor).isPresent()
                : head.standpoint().staff() && gap.platform().equals(head.standpoint().here());
    }

    public String name(String platform) {
        return frame().network().stream()
                .filter(other -> other.id().equals(platform))
                .findFirst()
                .map(frame()::name)
                .orElse(platform);
    }

    /** The consent of the platform for which the reader acts, where one is asked for. */
    public Optional<String> ownConsent() {
        return standing.consents().stream()
                .filter(c -> c.platform().equals(head.standpoint().here()))
                .map(c -> c.consent())
                .findFirst();
    }

    /** The parties whose word on the match the reader can give. */
    public List<Partner> spokenFor() {
        return standing.partners().stream()
                .filter(p -> p.role().partners() && head.standpoint().actsFor(p.id()))
                .toList();
    }
}
