package org.wopplatform.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of all that pass are shown, and in which order (MA4): at most five, by score; the last
 * places go to the best of the mentee's country and to the best that knows small operators, where
 * neither is among them by score; and whoever waits for as many answers as the cap says is not
 * first while another passes.
 */
final class Shortlist {
    static final int MOST = 5;

    /** Why somebody is where they are, beyond the score. */
    enum Note {
        SAME_COUNTRY,
        SMALL_OPERATORS,
        LESS_ASKED,
        OFTEN_ASKED
    }

    /** A mentor that passes every gate, and its score. */
    record Scored(Mentor mentor, int score) {}

    record Listed(Scored scored, Set<Note> notes) {}

    private static final Comparator<Scored> BY_SCORE =
            Comparator.comparingInt(Scored::score)
                    .reversed()
                    .thenComparing(scored -> scored.mentor().offer());

    private final List<Scored> passing;
    private final List<Scored> shown;
    private final List<Set<Note>> notes = new ArrayList<>();
    private final Mentee mentee;
    private final int cap;

    private Shortlist(Mentee mentee, List<Scored> passing, int cap) {
        this.mentee = mentee;
        this.cap = cap;
        this.passing = passing.stream().sorted(BY_SCORE).toList();
        this.shown = new ArrayList<>(this.passing.subList(0, Math.min(MOST, passing.size())));
        shown.forEach(s -> notes.add(EnumSet.noneOf(Note.class)));
    }

    /**
     * @param cap 1 or more
     */
    static List<Listed> of(Mentee mentee, List<Scored> passing, int cap) {
        var list = new Shortlist(mentee, passing, cap);
        list.include(Note.SAME_COUNTRY, list::ofTheCountry);
        list.include(Note.SMALL_OPERATORS, list::knowsSmallOnes);
        list.spare();
        var listed = new ArrayList<Listed>();
        for (var i = 0; i < list.shown.size(); i++) {
            listed.add(new Listed(list.shown.get(i), list.notes.get(i)));
        }
        return listed;
    }

    private boolean ofTheCountry(Scored scored) {
        return scored.mentor().side().country().equals(mentee.side().country());
    }

    private boolean knowsSmallOnes(Scored scored) {
        return scored.mentor().smallBefore();
    }

    private boolean often(Scored scored) {
        return scored.mentor().timesProposed() >= cap;
    }

    private void include(Note note, Predicate<Scored> kind) {
        if (shown.stream().anyMatch(kind)) {
            return;
        }
        passing.stream()
                .filter(kind)
                .findFirst()
                .ifPresent(
                        best -> {
                            var place = lastDispensable();
                            shown.remove(place);
                            notes.remove(place);
                            shown.add(best);
                            notes.add(EnumSet.of(note));
                        });
    }

    /** The last place whose holder is not the only one of its kind. */
    private int lastDispensable() {
        for (var i = shown.size() - 1; i > 0; i--) {
            var holder = shown.get(i);
            if (!alone(holder, this::ofTheCountry) && !alone(holder, this::knowsSmallOnes)) {
                return i;
            }
        }
        return shown.size() - 1;
    }

    private boolean alone(Scored holder, Predicate<Scored> kind) {
        return kind.test(holder) && shown.stream().filter(kind).count() == 1;
    }

    private void spare() {
        if (shown.isEmpty() || !often(shown.get(0))) {
            return;
        }
        var best = passing.stream().filter(s -> !often(s)).findFirst();
        if (best.isEmpty()) {
            return;
        }
        var at = shown.indexOf(best.get());
        var kept = EnumSet.of(Note.LESS_ASKED);
        if (at < 0) {
            at = lastDispensable();
        } else {
            kept.addAll(notes.get(at));
        }
        shown.remove(at);
        notes.remove(at);
        for (var i = 0; i < at; i++) {
            if (often(shown.get(i))) {
                notes.get(i).add(Note.OFTEN_ASKED);
            }
        }
        shown.add(0, best.get());
        notes.add(0, kept);
    }
}
