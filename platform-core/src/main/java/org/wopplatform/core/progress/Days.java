package org.wopplatform.core.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.partnerships.Partnerships;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** Nothing happened tomorrow, nor before the partnership began (PR7). */
@ApplicationScoped
class Days {
    @Inject Partnerships partnerships;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }

    /**
     * @throws RuleRefused where all of the day lies ahead, or before what is known as the beginning
     */
    void hold(UUID partnership, PartialDate day) {
        if (day.earliest().isAfter(today())) {
            throw new RuleRefused("progress.in-the-future", Map.of("date", day.text()));
        }
        var since = partnerships.get(partnership).particulars().since();
        if (since.filter(began -> day.latest().isBefore(began.earliest())).isPresent()) {
            throw new RuleRefused(
                    "progress.before-the-beginning",
                    Map.of("date", day.text(), "since", since.get().text()));
        }
    }
}
