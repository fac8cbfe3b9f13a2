package org.wopplatform.core.proposals;

import jakarta.inject.Inject;
import org.wopplatform.core.daily.DailyTask;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** Each day: what nobody has answered in 60 days is over (PR5), and people are told what is new. */
@UseCase
public class Lapsing implements DailyTask {
    @Inject Proposals proposals;
    @Inject Telling telling;
    @Inject CurrentPlatform current;

    @Override
    @OpenToAll
    public void ofTheDay() {
        proposals.expire();
        telling.tell(current.get());
    }
}
