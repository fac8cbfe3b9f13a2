package org.wopplatform.core.personal;

import java.time.Instant;
import java.util.List;

/** What a feature keeps about people in the current platform (P1). */
public interface PersonalRecords {
    List<Held> heldOn(Person person);

    void forget(Person person, Instant now);
}
