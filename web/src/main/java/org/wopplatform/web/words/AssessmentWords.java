package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words around self-assessments and working areas of one's own. */
@ApplicationScoped
public class AssessmentWords implements MessageBundle {
    @Override
    public String name() {
        return "assessments";
    }
}
