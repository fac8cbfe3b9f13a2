package org.wopplatform.core.agreements;

import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.language.Language;

/**
 * What somebody has written so far. Nothing in it is required; an empty text says nothing.
 *
 * @param interests what each party wants of the partnership
 */
public record Draft(Language language, Map<Content, String> said, Map<UUID, String> interests) {
    public Draft {
        said = Map.copyOf(said);
        interests = Map.copyOf(interests);
    }
}
