package org.wopplatform.core.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects why a criterion gives what it gives, unless nobody listens. */
final class Tale {
    static final Tale UNHEARD = new Tale(false);

    private final boolean heard;
    private final List<Saying> sentences = new ArrayList<>();
    private final List<Saying> remedies = new ArrayList<>();
    private final List<Saying> unknowns = new ArrayList<>();

    private Tale(boolean heard) {
        this.heard = heard;
    }

    static Tale heard() {
        return new Tale(true);
    }

    boolean isHeard() {
        return heard;
    }

    /** What is known to be so. */
    void know(String key, Object... namesAndValues) {
        sentences.add(saying(key, namesAndValues));
    }

    /** What nobody has said. */
    void miss(String key, Object... namesAndValues) {
        unknowns.add(saying(key, namesAndValues));
    }

    void better(String key, Object... namesAndValues) {
        remedies.add(saying(key, namesAndValues));
    }

    Part part(Criterion criterion, int weight, double fulfilment, int points) {
        return new Part(criterion, weight, fulfilment, points, sentences, unknowns, remedies);
    }

    static Saying saying(String key, Object... namesAndValues) {
        Map<String, Object> facts = new HashMap<>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Saying(key, facts);
    }
}
