package org.wopplatform.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.wopplatform.core.imports.ImportRounds;
import org.wopplatform.core.mail.PostmansRounds;

/** The application starts and stops, and with it the rounds of the postman and of the imports. */
@WebListener
public class Rounds implements ServletContextListener {
    @Inject PostmansRounds postman;
    @Inject ImportRounds imports;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        postman.begin();
        imports.begin();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        imports.end();
        postman.end();
    }
}
