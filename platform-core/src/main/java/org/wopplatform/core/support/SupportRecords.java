package org.wopplatform.core.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.personal.Person;
import org.wopplatform.core.personal.PersonalRecords;
import org.wopplatform.core.personal.WordsGiven;

/** Requests, offers and consents that were entered on a person's word. */
@ApplicationScoped
public class SupportRecords implements PersonalRecords {
    private static final List<WordsGiven.Table> TABLES =
            List.of(
                    new WordsGiven.Table("support_request", "operator_id", false),
                    new WordsGiven.Table("support_offer", "operator_id", false),
                    new WordsGiven.Table("matching_consent", "operator_id", false));

    @Inject WordsGiven words;

    @Override
    public List<Held> heldOn(Person person) {
        return TABLES.stream()
                .flatMap(table -> words.heldOn(person, "on-word-of", table).stream())
                .distinct()
                .toList();
    }

    @Override
    public void forget(Person person, Instant now) {
        TABLES.forEach(table -> words.forget(person, table));
    }
}
