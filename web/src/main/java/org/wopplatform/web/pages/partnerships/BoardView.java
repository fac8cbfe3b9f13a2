package org.wopplatform.web.pages.partnerships;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.partnerships.Board;
import org.wopplatform.core.partnerships.Board.Shown;
import org.wopplatform.core.partnerships.Board.Turn;
import org.wopplatform.core.partnerships.Board.Wanted;
import org.wopplatform.core.partnerships.Duty;
import org.wopplatform.core.partnerships.State;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * All partnerships of a platform, or of the operator that the reader serves.
 *
 * @param page from 1
 */
public record BoardView(
        Frame frame,
        Desk desk,
        Form form,
        Wanted wanted,
        Shown shown,
        List<Duty> duties,
        int page,
        int size,
        boolean mayOpen)
        implements View {
    public int pages() {
        return (int) Math.max(1, (shown.total() + size - 1) / size);
    }

    public long all() {
        return shown.byState().values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean searched() {
        return !wanted.words().isBlank() || wanted.state().isPresent() || wanted.turn().isPresent();
    }

    public String of(Optional<State> state, Optional<Turn> turn, int atPage) {
        var query = new StringBuilder();
        state.ifPresent(s -> query.append("&state=").append(s.name()));
        turn.ifPresent(s -> query.append("&turn=").append(s.name()));
        if (!wanted.words().isBlank()) {
            query.append("&q=").append(URLEncoder.encode(wanted.words(), StandardCharsets.UTF_8));
        }
        if (atPage > 1) {
            query.append("&page=").append(atPage);
        }
        var base = frame.to("administration/partnerships");
        return query.isEmpty() ? base : base + "?" + query.substring(1);
    }

    /** Who must act, by name, each once. */
    public List<String> who(Board.Card card) {
        return card.missing().stream().map(turns()::who).distinct().toList();
    }

    public Turns turns() {
        return new Turns(frame);
    }

    /** What an operator's staff must do; the platform's sees it in the list. */
    public boolean hasTasks() {
        return !duties.isEmpty()
                || (!shown.staff() && shown.cards().stream().anyMatch(c -> !c.ours().isEmpty()));
    }

    public String page(int number) {
        return of(wanted.state(), wanted.turn(), number);
    }
}
