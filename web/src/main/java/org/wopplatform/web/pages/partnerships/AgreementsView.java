package org.wopplatform.web.pages.partnerships;

import java.util.List;
import org.wopplatform.core.agreements.Agreement;
import org.wopplatform.core.agreements.Signatures;
import org.wopplatform.core.agreements.TextKind;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The texts of a partnership.
 *
 * @param open which kinds can be begun now
 */
public record AgreementsView(
        PartnershipHead head, Form form, List<Entry> entries, List<TextKind> open) implements View {

    /** A text, and who has signed it. */
    public record Entry(Agreement agreement, Signatures signatures) {
        public long signed() {
            return signatures.each().stream()
                    .filter(line -> line.party().signs() && line.signed())
                    .count();
        }

        public long asked() {
            return signatures.each().stream().filter(line -> line.party().signs()).count();
        }
    }

    @Override
    public Frame frame() {
        return head.frame();
    }
}
