package org.wopplatform.deploy.container;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is delivered, with the tests inside. */
@ArquillianSuiteDeployment
public class ApplicationUnderTest {
    @Deployment
    public static WebArchive application() throws URISyntaxException {
        var delivered = Path.of(System.getProperty("wop.dist"), "app/wop.war").toFile();
        return ShrinkWrap.createFromZipFile(WebArchive.class, delivered)
                .addPackage(ApplicationUnderTest.class.getPackage())
                .addAsLibrary(jarOf(Assertions.class));
    }

    private static File jarOf(Class<?> inside) throws URISyntaxException {
        return new File(inside.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
