package org.wopplatform.web.pages.administration;

import java.util.Map;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * An operator is entered on somebody's word; fields: all of {@code Field}, and word-name,
 * word-position, word-how, word-on.
 *
 * @param countries those whose operators this platform admits
 * @param today the latest day on which the word can have been given
 */
public record EnterView(
        Frame frame, Desk desk, Form form, Map<String, String> countries, String today)
        implements View {
    /** How the word was given. */
    public enum How {
        VISIT,
        PHONE,
        MESSAGE,
        LETTER,
        MEETING
    }
}
