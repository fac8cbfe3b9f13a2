package org.wopplatform.core.agreements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a text says besides the interests of the parties; each is a column of its table. */
public enum Content {
    FOCUS(Kind.TEXT),
    OBJECTIVES(Kind.TEXT),
    CONTRIBUTIONS(Kind.TEXT),
    DURATION(Kind.TEXT),
    CHANGES(Kind.TEXT),
    ROLES(Kind.TEXT),
    VALUE_IN_KIND(Kind.TEXT),
    VALUE_IN_CASH(Kind.TEXT),
    STARTS_ON(Kind.DATE),
    ENDS_ON(Kind.DATE),
    CONFIDENTIALITY(Kind.TEXT),
    DATA_SHARING(Kind.CHOICE),
    TOLD_BY(Kind.CITATION),
    SIGNED_ON(Kind.DATE);

    /** How it is written. */
    public enum Kind {
        TEXT(20_000),
        CITATION(1_000),
        DATE(10),
        CHOICE(20);

        private final int longest;

        Kind(int longest) {
            this.longest = longest;
        }

        /** In characters. */
        public int longest() {
            return longest;
        }
    }

    /** Who may see the data of the partnership, from few to all. */
    public static final List<String> DATA_SHARING_LEVELS =
            List.of("PARTIES", "PLATFORMS", "NETWORK", "PUBLIC");

    private final Kind kind;

    Content(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Content> of(String key) {
        return Arrays.stream(values()).filter(content -> content.key().equals(key)).findFirst();
    }
}
