package org.wopplatform.web.files;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Leaves {@code /assets} to the server's own file servlet, which pages at {@code /} would otherwise
 * hide.
 */
@WebListener
public class AssetsMapping implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getServletRegistration("default").addMapping("/assets/*");
    }
}
