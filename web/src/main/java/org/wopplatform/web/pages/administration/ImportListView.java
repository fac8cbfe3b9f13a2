package org.wopplatform.web.pages.administration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.imports.OperatorImport;
import org.wopplatform.core.imports.Verdict;
import org.wopplatform.core.sheets.Sheet;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * Uploading a file, and what was imported before; field: file.
 *
 * @param names of the people with a role here
 * @param secondPerson whether somebody else has to commit what one uploads
 * @param ruling whether the reader may change that rule
 */
public record ImportListView(
        Frame frame,
        Desk desk,
        Form form,
        List<OperatorImport> imports,
        Map<UUID, String> names,
        boolean secondPerson,
        boolean ruling)
        implements View {
    /** Megabytes. */
    public long largest() {
        return Sheet.LARGEST / 1024 / 1024;
    }

    public String who(UUID account) {
        return names.getOrDefault(account, frame.t().say("imports.somebody"));
    }

    public String tally(OperatorImport of) {
        var t = frame.t();
        if (of.state() == OperatorImport.State.UPLOADED) {
            return t.say("imports.tally.unread", "rows", t.number(of.rowsInFile()));
        }
        return t.say(
                "imports.tally.text",
                "added",
                t.number(of.count(Verdict.ADDED)),
                "changed",
                t.number(of.count(Verdict.CHANGED)),
                "unchanged",
                t.number(of.count(Verdict.UNCHANGED)),
                "refused",
                t.number(of.count(Verdict.REFUSED)),
                "waiting",
                t.number(of.count(Verdict.WAITING)));
    }
}
