package org.wopplatform.core.recognition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that was attested of one operator, in the order in which it was. */
public record Dossier(List<RecognitionStep> all) {
    /** What holds today, the lowest step first. */
    public List<RecognitionStep> held() {
        return all.stream()
                .filter(RecognitionStep::held)
                .sorted(Comparator.comparing(RecognitionStep::step))
                .toList();
    }

    public Optional<RecognitionStep> held(Step step) {
        return held().stream().filter(s -> s.step() == step).findFirst();
    }

    public List<RecognitionStep> withdrawn() {
        return all.stream().filter(step -> !step.held()).toList();
    }

    /** The highest step that holds; unknown where none does. */
    public Step reached() {
        return held().stream()
                .map(RecognitionStep::step)
                .max(Comparator.naturalOrder())
                .orElse(Step.UNKNOWN);
    }

    public boolean demonstration() {
        return held().stream().anyMatch(RecognitionStep::demonstration);
    }
}
