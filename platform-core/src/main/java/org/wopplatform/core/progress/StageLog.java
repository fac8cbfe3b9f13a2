package org.wopplatform.core.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.dates.PartialDate;

/** The stages of one working area, by the day on which they were reached, the earliest first. */
public record StageLog(String area, List<StageEntry> entries) {
    public StageLog {
        entries =
                entries.stream()
                        .sorted(
                                Comparator.comparing((StageEntry entry) -> entry.onDay().text())
                                        .thenComparing(StageEntry::at))
                        .toList();
    }

    public Optional<StageEntry> current() {
        return entries.stream().reduce((earlier, later) -> later);
    }

    /** Whether the stage lies behind the one that was reached by that day. */
    public boolean goesBack(Stage stage, PartialDate day) {
        return entries.stream()
                .filter(entry -> entry.onDay().text().compareTo(day.text()) <= 0)
                .reduce((earlier, later) -> later)
                .filter(before -> before.stage().compareTo(stage) > 0)
                .isPresent();
    }
}
