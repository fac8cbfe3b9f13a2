package org.wopplatform.core.daily;

/** What a feature does once a day in each platform; a use case that is open to all. */
public interface DailyTask {
    void ofTheDay();
}
