package org.wopplatform.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.wopplatform.core.mail.PostmansRounds;

/** The application starts and stops, and the postman's rounds with it. */
@WebListener
public class Rounds implements ServletContextListener {
    @Inject PostmansRounds rounds;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        rounds.begin();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        rounds.end();
    }
}
