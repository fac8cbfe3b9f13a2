package org.wopplatform.web.words;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wopplatform.core.assessments.WorkingArea;

/** What a platform's working areas are called in one language. */
public final class AreaNames {
    private final Words words;
    private final Map<String, WorkingArea> own;

    public AreaNames(Words words, List<WorkingArea> areas) {
        this.words = words;
        this.own =
                areas.stream()
                        .filter(WorkingArea::isOwn)
                        .collect(Collectors.toMap(WorkingArea::code, Function.identity()));
    }

    /** The code itself for an area that is not known here. */
    public String of(String code) {
        if (own.containsKey(code)) {
            return own.get(code).name(words.language()).orElse(code);
        }
        var key = "choice.working_areas." + code;
        return words.knows(key) ? words.say(key) : code;
    }
}
