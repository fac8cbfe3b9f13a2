package org.wopplatform.core.applications;

import jakarta.inject.Inject;
import java.time.Duration;
import org.wopplatform.core.daily.DailyTask;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** Removes drafts that nobody has touched for long, and forgets who applied in vain (AP8). */
@UseCase
public class Clearing implements DailyTask {
    /** From the last change of a draft, or the withdrawal of its operator. */
    static final Duration KEPT = Duration.ofDays(90);

    @Inject Applications applications;

    @Override
    @OpenToAll
    public void ofTheDay() {
        applications.idle(KEPT).forEach(applications::remove);
        applications.withdrawn(KEPT).forEach(Application::forgetThePerson);
    }
}
