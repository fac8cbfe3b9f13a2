package org.wopplatform.core.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.personal.Person;
import org.wopplatform.core.personal.PersonalRecords;
import org.wopplatform.core.personal.WordsGiven;

/** Self-assessments that the platform's staff entered on a person's word. */
@ApplicationScoped
public class AssessmentWordRecords implements PersonalRecords {
    private static final WordsGiven.Table TABLE =
            new WordsGiven.Table("self_assessment", "operator_id", true);

    @Inject WordsGiven words;

    @Override
    public List<Held> heldOn(Person person) {
        return words.heldOn(person, "assessed-on-word-of", TABLE);
    }

    @Override
    public void forget(Person person, Instant now) {
        words.forget(person, TABLE);
    }
}
