package org.wopplatform.web.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.wopplatform.core.rounds.ProblemRefused.Fault;
import org.wopplatform.core.rounds.Table;

/** What stands in the way of a round's plan, with the operators' names in place of their ids. */
public final class Contradictions {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

    private Contradictions() {}

    public static List<String> of(Words t, Table table, List<Fault> faults) {
        return faults.stream()
                .map(fault -> t.say(key(fault), facts(t, table, fault)))
                .distinct()
                .toList();
    }

    public static String key(Fault fault) {
        return fault.code().replaceFirst("^round[.]fault[.]", "round.contradiction.");
    }

    public static Map<String, String> facts(Words t, Table table, Fault fault) {
        Map<String, String> facts = new HashMap<>();
        fault.facts()
                .forEach(
                        (fact, value) ->
                                facts.put(
                                        fact,
                                        WHOLE.matcher(value).matches()
                                                ? t.number(Long.valueOf(value))
                                                : value));
        var unknown = t.say("round.unknown");
        facts.computeIfPresent("request", (k, id) -> table.menteeName(id).orElse(unknown));
        facts.computeIfPresent("mentor", (k, id) -> table.mentorName(id).orElse(unknown));
        return Map.copyOf(facts);
    }
}
