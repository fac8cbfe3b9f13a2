package org.wopplatform.core.observatory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which totals are told, level by level from above.
 *
 * <p>Of each family, a platform's own records and the trees below it, the unsafe totals are hidden,
 * and with them the smallest others until what is hidden may be told as one sum, because that sum
 * is the difference of what is told. What lies below hidden totals is one family from there on. So
 * whatever can be computed is a union of sets that do not overlap, each of which may be told.
 */
final class Levels {
    /** A total that is not told: why, and the smallest set that can be computed around it. */
    record Hidden(Optional<Known> within, Reason reason) {}

    private record Member(int platform, boolean tree, List<Integer> leaves) {}

    private final Ground ground;
    private final List<Known> tops = new ArrayList<>();
    private final Map<Integer, Known> trees = new HashMap<>();
    private final Map<Integer, Known> own = new HashMap<>();
    private final Map<Integer, Hidden> hiddenTrees = new HashMap<>();
    private final Map<Integer, Hidden> hiddenOwn = new HashMap<>();

    Levels(Ground ground) {
        this.ground = ground;
        var members = new ArrayList<Member>();
        for (var root : ground.roots()) {
            members.add(tree(root));
        }
        resolve(Optional.empty(), members);
    }

    /** The largest sets that can be computed. */
    List<Known> tops() {
        return tops;
    }

    /** Told totals of platforms with all below them. */
    Map<Integer, Known> trees() {
        return trees;
    }

    /** Told totals of platforms' own records. */
    Map<Integer, Known> own() {
        return own;
    }

    Map<Integer, Hidden> hiddenTrees() {
        return hiddenTrees;
    }

    Map<Integer, Hidden> hiddenOwn() {
        return hiddenOwn;
    }

    private Member tree(int platform) {
        return new Member(platform, !ground.children(platform).isEmpty(), ground.below(platform));
    }

    private List<Member> family(Member tree) {
        var members = new ArrayList<Member>();
        if (ground.has(tree.platform())) {
            members.add(new Member(tree.platform(), false, List.of(tree.platform())));
        }
        for (var child : ground.children(tree.platform())) {
            members.add(tree(child));
        }
        return members;
    }

    private void resolve(Optional<Known> sum, List<Member> members) {
        var shown = new ArrayList<Member>();
        var hidden = new ArrayList<Member>();
        var reason = Reason.NONE;
        var rest = new Crowd(ground.overlap);
        var sizes = new HashMap<Member, Double>();
        for (var member : members) {
            var crowd = crowd(member);
            sizes.put(member, crowd.amount());
            var safety = crowd.spreadSafety();
            if (safety == Reason.NONE) {
                if (!member.leaves().isEmpty()) {
                    shown.add(member);
                }
            } else {
                reason = Crowd.worse(reason, safety);
                hide(member, hidden, rest);
            }
        }
        if (sum.isPresent()) {
            shown.sort(Comparator.comparing(sizes::get));
            var next = 0;
            while (next < shown.size() && rest.spreadSafety() != Reason.NONE) {
                if (sizes.get(shown.get(next)) > 0) {
                    hide(shown.remove(next), hidden, rest);
                } else {
                    next++;
                }
            }
        }
        for (var member : shown) {
            var known = new Known(ground, member.leaves(), true);
            sum.map(whole -> whole.children).orElse(tops).add(known);
            tell(member, known);
            if (member.tree()) {
                resolve(Optional.of(known), family(member));
            }
        }
        keep(sum, shown.isEmpty(), hidden, reason);
    }

    private void keep(Optional<Known> sum, boolean all, List<Member> hidden, Reason reason) {
        if (hidden.isEmpty()) {
            return;
        }
        var within = sum;
        if (sum.isPresent() && !all) {
            var leaves = new ArrayList<Integer>();
            hidden.forEach(member -> leaves.addAll(member.leaves()));
            within = Optional.of(new Known(ground, leaves, false));
            sum.get().children.add(within.get());
        }
        var split = false;
        var next = new ArrayList<Member>();
        for (var member : hidden) {
            var why = new Hidden(within, reason);
            if (member.tree()) {
                hiddenTrees.put(member.platform(), why);
                next.addAll(family(member));
                split = true;
            } else {
                hiddenOwn.put(member.platform(), why);
                if (ground.children(member.platform()).isEmpty()) {
                    hiddenTrees.put(member.platform(), why);
                }
                next.add(member);
            }
        }
        if (split) {
            resolve(within, next);
        }
    }

    private void tell(Member member, Known known) {
        if (!member.tree()) {
            own.put(member.platform(), known);
            hiddenOwn.remove(member.platform());
        }
        if (member.tree() || ground.children(member.platform()).isEmpty()) {
            trees.put(member.platform(), known);
            hiddenTrees.remove(member.platform());
        }
    }

    private void hide(Member member, List<Member> hidden, Crowd rest) {
        hidden.add(member);
        for (var leaf : member.leaves()) {
            rest.add(ground.total(leaf));
        }
    }

    private Crowd crowd(Member member) {
        var crowd = new Crowd(ground.overlap);
        for (var leaf : member.leaves()) {
            crowd.add(ground.total(leaf));
        }
        return crowd;
    }
}
