package org.wopplatform.web.pages.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.imports.OperatorImport;
import org.wopplatform.core.imports.Verdict;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * What a file would do, or did; field: attestation.
 *
 * @param names of the people with a role here
 * @param verdict the kind of rows that are listed; all where it is empty
 * @param after the number of the row above the first one listed
 * @param more whether further rows follow
 * @param own whether the reader uploaded the file
 * @param blocked why the reader cannot commit it: the key of a message
 */
public record ImportResultView(
        Frame frame,
        Desk desk,
        Form form,
        OperatorImport of,
        Map<UUID, String> names,
        Optional<Verdict> verdict,
        int after,
        List<ImportLine> rows,
        boolean more,
        boolean own,
        Optional<String> blocked)
        implements View {
    public boolean checked() {
        return of.state() == OperatorImport.State.CHECKED;
    }

    public boolean committed() {
        return of.state() == OperatorImport.State.COMMITTED;
    }

    public boolean adds() {
        return of.count(Verdict.ADDED) > 0;
    }

    /** Whether its rows were kept once and are no more. */
    public boolean gone() {
        return of.state().ended() && after == 0 && verdict.map(of::count).orElse(of.rowsRead()) > 0;
    }

    public boolean anyRows() {
        return of.rowsRead() > 0;
    }

    public boolean showing(Verdict kind) {
        return verdict.equals(Optional.of(kind));
    }

    public String address() {
        return frame.to("administration/imports/" + of.id());
    }

    public String kind(Verdict kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public String rowsOf(Verdict kind) {
        return address() + "?verdict=" + kind(kind) + "#rows";
    }

    public String next() {
        return address()
                + "?verdict="
                + verdict.map(this::kind).orElse("all")
                + "&after="
                + rows.get(rows.size() - 1).number()
                + "#rows";
    }

    public String first() {
        return address() + "?verdict=" + verdict.map(this::kind).orElse("all") + "#rows";
    }

    /** Whether figures are what was done, what was seen, or what would be done. */
    public String tense() {
        return committed() ? "did" : "will";
    }

    public String title() {
        return committed() ? "imports.did" : checked() ? "imports.will" : "imports.was";
    }

    public String who(UUID account) {
        return names.getOrDefault(account, frame.t().say("imports.somebody"));
    }

    /** What committing does, in one sentence; empty where it changes nothing here. */
    public Optional<String> deed() {
        var t = frame.t();
        var added = of.count(Verdict.ADDED);
        var changed = of.count(Verdict.CHANGED);
        if (added > 0 && changed > 0) {
            return Optional.of(
                    t.say(
                            "imports.commit.both",
                            "added",
                            t.count("imports.operators", added),
                            "changed",
                            t.number(changed)));
        }
        if (added > 0) {
            return Optional.of(
                    t.say("imports.commit.added", "added", t.count("imports.operators", added)));
        }
        return changed > 0
                ? Optional.of(
                        t.say(
                                "imports.commit.changed",
                                "changed",
                                t.count("imports.operators", changed)))
                : Optional.empty();
    }

    /** The same without its full stop, as a button says it. */
    public String button() {
        return deed().map(text -> text.replaceAll("\\.$", ""))
                .orElseGet(() -> frame.t().say("imports.commit.send"));
    }

    /** What goes with it, or does not. */
    public List<String> besides() {
        var t = frame.t();
        var said = new ArrayList<String>();
        if (of.count(Verdict.WAITING) > 0) {
            said.add(t.count("imports.commit.waiting", of.count(Verdict.WAITING)));
        }
        if (of.count(Verdict.REFUSED) > 0) {
            said.add(t.count("imports.commit.refused", of.count(Verdict.REFUSED)));
        }
        return said;
    }

    public String failure() {
        var row = of.failureRow().map(String::valueOf).orElse("?");
        return of.failure().map(code -> frame.t().say(code, Map.of("row", row))).orElse("");
    }
}
