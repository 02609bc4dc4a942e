package org.action2.casework.followup.similar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts together what is on average alike enough, by chains of nearest neighbours: each step follows the nearest one until
 * two are each other's nearest. Of equally near ones the first counts.
 */
class AverageLinkage {

    private final double[][] likeness; // between the first members of groups
    private final List<List<Integer>> groups;

    private AverageLinkage(double[][] likeness) {
        this.likeness = likeness;
        this.groups = new ArrayList<>();
        for (var i = 0; i < likeness.length; i++) {
            groups.add(new ArrayList<>(List.of(i)));
        }
    }

    /**
     * @param likeness symmetric, from 0 to 1; is changed
     * @return the groups, each in the order of its members, in the order of their first members
     */
    static List<List<Integer>> groups(double[][] likeness, double least) {
        return new AverageLinkage(likeness).joined(least);
    }

    private List<List<Integer>> joined(double least) {
        var open = new ArrayList<Integer>();
        for (var i = 0; i < likeness.length; i++) {
            open.add(i);
        }
        var chain = new ArrayDeque<Integer>();
        while (!open.isEmpty()) {
            if (chain.isEmpty()) {
                chain.push(open.get(0));
            }
            var last = chain.pop();
            var before = chain.peek();
            var nearest = nearest(last, before, open);
            if (nearest < 0 || likeness[last][nearest] < least) {
                open.remove((Integer) last); // nothing that is joined later can come nearer
            } else if (before != null && nearest == before) {
                join(chain.pop(), last, open);
            } else {
                chain.push(last);
                chain.push(nearest);
            }
        }
        return groups.stream().filter(group -> !group.isEmpty()).sorted(Comparator.comparing(group -> group.get(0))).toList();
    }

    private int nearest(int one, Integer before, List<Integer> open) {
        var nearest = before == null ? -1 : before;
        for (var other : open) {
            if (other != one && (nearest < 0 || likeness[one][other] > likeness[one][nearest])) {
                nearest = other;
            }
        }
        return nearest;
    }

    private void join(int one, int other, List<Integer> open) {
        var kept = Math.min(one, other);
        var gone = Math.max(one, other);
        double keptSize = groups.get(kept).size();
        double goneSize = groups.get(gone).size();
        open.remove((Integer) gone);
        for (var each : open) {
            likeness[kept][each] = (keptSize * likeness[kept][each] + goneSize * likeness[gone][each]) / (keptSize + goneSize);
            likeness[each][kept] = likeness[kept][each];
        }
        groups.get(kept).addAll(groups.get(gone));
        groups.get(kept).sort(null);
        groups.get(gone).clear();
    }
}
