package org.wopplatform.web.pages.partnerships;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.closing.Evaluation;
import org.wopplatform.core.closing.Following.Chain;
import org.wopplatform.core.closing.Lesson;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The end of a partnership: evaluations, lessons, what comes next.
 *
 * @param own the parties whose evaluation the reader writes
 * @param mayWrite whether the reader may write lessons
 * @param mayFollow whether the reader may open or name what comes next
 */
public record ClosingView(
        PartnershipHead head,
        Form form,
        List<Evaluation> evaluations,
        Set<UUID> own,
        List<Lesson> lessons,
        Chain chain,
        boolean mayWrite,
        boolean mayFollow)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    /** Where another partnership is seen from here. */
    public String to(UUID other) {
        return frame().to("administration/partnerships/" + other);
    }

    public static Optional<String> first(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
    }
}
