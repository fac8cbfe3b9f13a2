package org.wopplatform.web.pages.administration;

import java.util.List;
import org.wopplatform.core.imports.OperatorImport;
import org.wopplatform.core.imports.Verdict;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * How far a check or a commit has come.
 *
 * @param reloads whether the page comes again by itself
 * @param asks whether it asks before the import is cancelled
 * @param faults the first rows with faults
 */
public record ImportRunningView(
        Frame frame,
        Desk desk,
        OperatorImport of,
        boolean reloads,
        boolean asks,
        List<ImportLine> faults)
        implements View {
    /** Between two reloads. */
    public static final int SECONDS = 2;

    public boolean checking() {
        return of.state() == OperatorImport.State.CHECKING;
    }

    public int done() {
        return checking() ? of.rowsRead() : of.rowsDone();
    }

    /** At least one, so that there is always a whole to be a part of. */
    public int whole() {
        return Math.max(1, Math.max(done(), checking() ? of.rowsInFile() : of.rowsToDo()));
    }

    public String progress() {
        var t = frame.t();
        return checking()
                ? t.say(
                        "imports.running.read",
                        "read",
                        t.number(done()),
                        "rows",
                        t.number(whole()),
                        "refused",
                        t.number(of.count(Verdict.REFUSED)))
                : t.say(
                        "imports.running.done",
                        "done",
                        t.number(done()),
                        "rows",
                        t.number(whole()));
    }
}
