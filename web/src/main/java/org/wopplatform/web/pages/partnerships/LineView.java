package org.wopplatform.web.pages.partnerships;

import java.util.Optional;
import org.wopplatform.core.lines.Line;
import org.wopplatform.core.lines.LineKind;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * One line on a form of its own.
 *
 * @param kept the line as it is kept; empty for a new one
 * @param action where the form is sent
 * @param back where the line is shown
 */
public record LineView(
        PartnershipHead head,
        Form form,
        LineKind kind,
        LineTexts texts,
        Optional<Line> kept,
        String action,
        String back)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    public String title() {
        var key =
                kept.isPresent() ? "part." + kind.key() + ".change" : "part." + kind.key() + ".add";
        return frame().t().say(key);
    }

    /** The head of a text is neither added nor removed. */
    public boolean removable() {
        return kept.isPresent() && !kind.key().equals("head");
    }
}
