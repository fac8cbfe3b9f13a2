package org.wopplatform.core.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wopplatform.core.partnerships.Assents;

/** The texts that partners sign. */
public enum TextKind {
    LETTER_OF_INTENT(Content.FOCUS, Content.OBJECTIVES, Content.CONTRIBUTIONS, Content.DURATION),
    AGREEMENT(
            Content.OBJECTIVES,
            Content.ROLES,
            Content.VALUE_IN_KIND,
            Content.VALUE_IN_CASH,
            Content.STARTS_ON,
            Content.ENDS_ON,
            Content.CONFIDENTIALITY,
            Content.DATA_SHARING),
    AMENDMENT(Content.CHANGES, Content.ENDS_ON);

    private final List<Content> contents;

    TextKind(Content... contents) {
        this.contents = List.of(contents);
    }

    /** What it is asked for, in the order of the page. */
    public List<Content> contents(boolean recorded) {
        var asked = new ArrayList<>(contents);
        if (recorded) {
            asked.add(Content.SIGNED_ON);
            asked.add(Content.TOLD_BY);
        }
        return List.copyOf(asked);
    }

    /** Whether it says what each party wants for itself. */
    public boolean saysInterests() {
        return this == AGREEMENT;
    }

    public Assents.Subject subject() {
        return this == LETTER_OF_INTENT
                ? Assents.Subject.LETTER_OF_INTENT
                : Assents.Subject.AGREEMENT;
    }

    public static Optional<TextKind> of(String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
