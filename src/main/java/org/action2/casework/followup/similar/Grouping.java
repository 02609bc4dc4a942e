package org.action2.casework.followup.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.action2.casework.followup.similar.Proposal.Group;
import org.action2.casework.followup.similar.Proposal.Near;
import org.action2.casework.followup.similar.Proposal.Place;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/** Groups the first recommendations of a reading, those of the document, and holds them against the others. */
class Grouping {

    private static final int SIMILAR = 5;
    private static final double WORTH_SHOWING = .25;

    private final Reading reading;
    private final int own;
    private final Cut cut;
    private final double[][] likeness; // of each of the document to all
    private final Map<String, List<Integer>> running = new TreeMap<>();

    /** A group in the making. */
    private record Found(List<Integer> members, String followUp, String theme) {
    }

    Grouping(Reading reading, int own, int all, Cut cut) {
        this.reading = reading;
        this.own = own;
        this.cut = cut;
        this.likeness = new double[own][all];
        for (var i = 0; i < own; i++) {
            for (var j = 0; j < all; j++) {
                likeness[i][j] = j < i ? likeness[j][i] : reading.likeness(i, j);
            }
        }
        for (var i = 0; i < all; i++) {
            var group = reading.recommendation(i).group();
            if (group != null) {
                running.computeIfAbsent(group, key -> new ArrayList<>()).add(i);
            }
        }
    }

    Proposal proposal(boolean complete) {
        var groups = new ArrayList<Group>();
        var groupOf = new TreeMap<Integer, Group>();
        for (var found : joinedByTheme(joinedByFollowUp(byLikeness()))) {
            var group = group(found, label(groups.size()));
            groups.add(group);
            found.members().forEach(member -> groupOf.put(member, group));
        }
        var places = new LinkedHashMap<String, Place>();
        for (var i = 0; i < own; i++) {
            places.put(reading.recommendation(i).key(), place(i, groupOf));
        }
        return new Proposal(List.copyOf(groups), places, complete);
    }

    private List<List<Integer>> byLikeness() {
        var open = IntStream.range(0, own).filter(i -> reading.recommendation(i).group() == null).boxed().toList();
        var among = new double[open.size()][open.size()];
        for (var i = 0; i < open.size(); i++) {
            for (var j = 0; j < open.size(); j++) {
                among[i][j] = likeness[open.get(i)][open.get(j)];
            }
        }
        return AverageLinkage.groups(among, cut.least()).stream().map(group -> group.stream().map(open::get).toList()).toList();
    }

    /** Groups that would join the same follow-up are one. */
    private List<Found> joinedByFollowUp(List<List<Integer>> groups) {
        var found = new ArrayList<Found>();
        for (var members : groups) {
            var nearest = nearestFollowUp(members);
            var same = found.stream().filter(each -> nearest != null && nearest.equals(each.followUp())).findFirst();
            same.ifPresent(found::remove);
            found.add(new Found(same.map(each -> together(each.members(), members)).orElse(members), nearest, null));
        }
        return found;
    }

    private String nearestFollowUp(List<Integer> members) {
        String nearest = null;
        var most = cut.least();
        for (var followUp : running.entrySet()) {
            var average = average(members, followUp.getValue());
            if (nearest == null ? average >= most : average > most) {
                nearest = followUp.getKey();
                most = average;
            }
        }
        return nearest;
    }

    private List<Found> joinedByTheme(List<Found> groups) {
        var joined = new ArrayList<Found>();
        var byTheme = new LinkedHashMap<String, List<Integer>>();
        for (var group : groups) {
            var theme = mainTheme(group);
            if (theme == null) {
                joined.add(group);
            } else {
                byTheme.computeIfAbsent(theme, key -> new ArrayList<>()).addAll(group.members());
            }
        }
        byTheme.forEach((theme, members) -> joined.add(new Found(members.stream().sorted().toList(), null, members.size() > 1 ? theme : null)));
        joined.sort(Comparator.comparing(group -> group.members().get(0)));
        return joined;
    }

    /** Of a recommendation that is left alone, where the loose cut is asked for. */
    private String mainTheme(Found group) {
        var isAlone = cut == Cut.LOOSE && group.members().size() == 1 && group.followUp() == null;
        return isAlone ? reading.recommendation(group.members().get(0)).themes().stream().findFirst().orElse(null) : null;
    }

    private Group group(Found found, String label) {
        var members = found.members();
        var isJoining = found.followUp() != null;
        var context = isJoining ? together(members, running.get(found.followUp())) : members;
        var score = isJoining ? average(members, running.get(found.followUp())) : members.size() < 2 ? 1 : averageAmong(members);
        var ground = new CommonGround(reading, context);
        var why = new ArrayList<Text>();
        if (isJoining) {
            why.add(Sentence.of("followup.similar-to-running", found.followUp()));
        }
        if (found.theme() != null) {
            why.add(Sentence.of("followup.similar-theme-only", new FormText(found.theme())));
        } else {
            why.addAll(ground.why(score));
        }
        var title = found.theme() == null ? new CommonGround(reading, members).title() : found.theme();
        return new Group(label, title, Optional.ofNullable(found.followUp()), keys(members), score, List.copyOf(why));
    }

    private Place place(int number, Map<Integer, Group> groupOf) {
        var group = groupOf.get(number);
        var supersedes = repeated(number, own, likeness[number].length);
        var duplicateOf = repeated(number, 0, number);
        var why = new ArrayList<Text>();
        supersedes.ifPresent(key -> why.add(Sentence.of("followup.similar-repeats", key)));
        duplicateOf.ifPresent(key -> why.add(Sentence.of("followup.similar-says-the-same", key)));
        why.addAll(group == null ? List.of() : group.why());
        return new Place(group == null ? reading.recommendation(number).group() : group.label(), similar(number, groupOf), supersedes, duplicateOf,
            List.copyOf(why));
    }

    /** The nearest that says nearly the same: of the document before it, or of another document. */
    private Optional<String> repeated(int number, int from, int until) {
        var document = reading.recommendation(number).document();
        return nearestFirst(number, IntStream.range(from, until).filter(other -> reading.repeats(number, other, likeness[number][other]))
            .filter(other -> other < own || !reading.recommendation(other).document().equals(document)))
            .map(other -> reading.recommendation(other).key()).findFirst();
    }

    private List<Near> similar(int number, Map<Integer, Group> groupOf) {
        var worthShowing = IntStream.range(0, likeness[number].length).filter(other -> other != number && likeness[number][other] >= WORTH_SHOWING);
        return nearestFirst(number, worthShowing).limit(SIMILAR)
            .map(other -> new Near(reading.recommendation(other).key(),
                groupOf.containsKey(other) ? groupOf.get(other).label() : reading.recommendation(other).group(), likeness[number][other]))
            .toList();
    }

    private Stream<Integer> nearestFirst(int number, IntStream others) {
        return others.boxed()
            .sorted(Comparator.comparing((Integer other) -> -likeness[number][other]).thenComparing(other -> reading.recommendation(other).key()));
    }

    private double average(List<Integer> members, List<Integer> others) {
        return members.stream().mapToDouble(member -> others.stream().mapToDouble(other -> likeness[member][other]).sum()).sum()
            / (members.size() * (double) others.size());
    }

    private double averageAmong(List<Integer> members) {
        var sum = 0.0;
        for (var member : members) {
            for (var other : members) {
                sum += member.equals(other) ? 0 : likeness[member][other];
            }
        }
        return sum / (members.size() * (members.size() - 1.0));
    }

    private List<String> keys(List<Integer> members) {
        return members.stream().map(member -> reading.recommendation(member).key()).toList();
    }

    private static List<Integer> together(List<Integer> some, List<Integer> others) {
        return IntStream.concat(some.stream().mapToInt(Integer::intValue), others.stream().mapToInt(Integer::intValue)).sorted().boxed().toList();
    }

    /** A, B, … Z, AA. */
    static String label(int number) {
        var label = String.valueOf((char) ('A' + number % 26));
        return number < 26 ? label : label(number / 26 - 1) + label;
    }
}
