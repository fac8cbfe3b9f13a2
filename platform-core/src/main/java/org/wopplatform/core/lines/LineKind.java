package org.wopplatform.core.lines;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of line: where it is kept, and what it consists of. */
public interface LineKind {
    /** The key of its words and its name in addresses. */
    String key();

    String table();

    /** The column that says to what the line belongs. */
    String parent();

    /** Whether the line is followed from one revision to the next. */
    boolean lasting();

    List<LineField> fields();

    /** Of which kind the lines are that a field refers to. */
    default Optional<LineKind> refersTo(LineField field) {
        return Optional.empty();
    }

    /** What is wrong between fields that are well each by itself: the code by field. */
    default Map<String, String> conflicts(Line line) {
        return Map.of();
    }
}
