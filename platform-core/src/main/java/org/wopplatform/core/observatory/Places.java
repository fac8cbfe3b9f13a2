package org.wopplatform.core.observatory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which categories are told of which lines, where everybody knows which cells must be zero: a
 * national platform has no operators of other countries.
 *
 * <p>Each of the smallest sets whose total is known has its unsafe categories closed, and with them
 * the smallest others until what is closed may be told as one sum. A line tells a category where no
 * set in it has closed it. So whatever can be computed is a union of open cells and closed sums,
 * which do not overlap, whatever is known of zeros.
 */
final class Places implements Telling {
    private final Ground ground;
    private final Map<Known, Map<Integer, Reason>> closed = new HashMap<>();
    private final Map<Known, BitSet> filled = new HashMap<>();
    private final Set<Known> veiled = new HashSet<>();

    Places(Ground ground, List<Known> tops) {
        this.ground = ground;
        var atoms = new ArrayList<Known>();
        tops.forEach(top -> atoms.addAll(top.atoms()));
        atoms.sort(Comparator.comparing(atom -> atom.amount));
        var anywhere = new BitSet();
        for (var atom : atoms) {
            close(atom, anywhere);
        }
        tops.forEach(this::gather);
    }

    @Override
    public Reason reason(Known known, int category) {
        return closed.get(known).getOrDefault(category, Reason.NONE);
    }

    @Override
    public boolean isZero(Known known, int category) {
        return !filled.get(known).get(category);
    }

    @Override
    public boolean veilsZeros(Known known) {
        return veiled.contains(known);
    }

    private void close(Known atom, BitSet anywhere) {
        var single = Blocks.single(ground.width());
        var crowds = single.crowds(ground, atom);
        var has = new BitSet();
        crowds.keySet().forEach(has::set);
        filled.put(atom, has);
        var unsafe = new BitSet();
        var reason = Reason.NONE;
        for (var column : crowds.entrySet()) {
            var safety = column.getValue().safety();
            if (safety != Reason.NONE && crowds.size() > 1) {
                unsafe.set(column.getKey());
                reason = Crowd.worse(reason, safety);
            }
        }
        if (!unsafe.isEmpty()) {
            var others = new ArrayList<>(crowds.keySet());
            others.removeIf(unsafe::get);
            others.sort(
                    Comparator.comparing((Integer category) -> !anywhere.get(category))
                            .thenComparing(category -> crowds.get(category).amount()));
            var sum = new Growing(ground, atom, single);
            sum.take(unsafe);
            var safe = sum.crowd().spreadSafety() == Reason.NONE;
            for (var other : others) {
                if (safe) {
                    break;
                }
                unsafe.set(other);
                sum.take(other);
                safe = sum.crowd().spreadSafety() == Reason.NONE;
            }
            if (!safe) {
                veiled.add(atom);
            }
            anywhere.or(unsafe);
        }
        var reasons = new HashMap<Integer, Reason>();
        for (var at = unsafe.nextSetBit(0); at >= 0; at = unsafe.nextSetBit(at + 1)) {
            reasons.put(at, reason);
        }
        closed.put(atom, reasons);
    }

    private void gather(Known known) {
        if (known.children.isEmpty()) {
            return;
        }
        var reasons = new HashMap<Integer, Reason>();
        var has = new BitSet();
        for (var child : known.children) {
            gather(child);
            closed.get(child)
                    .forEach((category, reason) -> reasons.merge(category, reason, Crowd::worse));
            has.or(filled.get(child));
            if (veiled.contains(child)) {
                veiled.add(known);
            }
        }
        closed.put(known, reasons);
        filled.put(known, has);
    }
}
