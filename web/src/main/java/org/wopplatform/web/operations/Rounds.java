package org.wopplatform.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.wopplatform.core.contacts.RetentionRounds;
import org.wopplatform.core.daily.DailyTasks;
import org.wopplatform.core.imports.ImportRounds;
import org.wopplatform.core.mail.PostmansRounds;

/**
 * The application starts and stops, and with it the rounds of the postman, of the imports, of the
 * contacts that have had their time, and of the day.
 */
@WebListener
public class Rounds implements ServletContextListener {
    @Inject PostmansRounds postman;
    @Inject ImportRounds imports;
    @Inject RetentionRounds retention;
    @Inject DailyTasks daily;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        postman.begin();
        imports.begin();
        retention.begin();
        daily.begin();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        daily.end();
        retention.end();
        imports.end();
        postman.end();
    }
}
