package org.wopplatform.web.pages.partnerships;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
 * @param origin the proposal from which it was opened
 */
public record RecordView(
        PartnershipHead head,
        Form form,
        Standing standing,
        List<State> taken,
        List<Assents.Word> onEnding,
        Map<Language, String> summaries,
        Optional<UUID> origin)
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

    public Turns turns() {
        return new Turns(frame());
    }

    public boolean ours(Gap gap) {
        return gap.turn() == Gap.Turn.PARTY
                ? gap.party().filter(head.standpoint()::actsFor).isPresent()
                : head.standpoint().staff() && gap.platform().equals(head.standpoint().here());
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
