package org.wopplatform.web.pages.rounds;

import java.util.List;
import org.wopplatform.core.rounds.RoundPlan;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The plan for a projector: a few pairs at a time, then those without a mentor.
 *
 * @param asked which page of it, from 1
 */
public record RoundScreenView(RoundView page, int asked) implements View {
    static final int LINES = 6;

    @Override
    public Frame frame() {
        return page.frame();
    }

    public List<RoundPlan.Pair> pairs() {
        return page.plan().map(RoundPlan::pairs).orElse(List.of());
    }

    public List<RoundPlan.Stay> unmatched() {
        return page.plan().map(RoundPlan::unmatched).orElse(List.of());
    }

    /** Pages of pairs, and of those who have none after them; one at least. */
    public int pages() {
        return Math.max(1, sheets(pairs().size()) + sheets(unmatched().size()));
    }

    public int number() {
        return Math.max(1, Math.min(asked, pages()));
    }

    public List<RoundPlan.Pair> shownPairs() {
        return slice(pairs(), number() - 1);
    }

    public List<RoundPlan.Stay> shownUnmatched() {
        return slice(unmatched(), number() - 1 - sheets(pairs().size()));
    }

    private static int sheets(int lines) {
        return (lines + LINES - 1) / LINES;
    }

    private static <T> List<T> slice(List<T> all, int sheet) {
        var from = sheet * LINES;
        return sheet < 0 || from >= all.size()
                ? List.of()
                : all.subList(from, Math.min(all.size(), from + LINES));
    }
}
