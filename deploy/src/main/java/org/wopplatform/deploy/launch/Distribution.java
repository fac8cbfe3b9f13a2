package org.wopplatform.deploy.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder that the build assembled: {@code wop.jar}, {@code app}, {@code payara}, {@code lib},
 * data files.
 */
record Distribution(Path folder) {
    static Distribution here() {
        try {
            var jar =
                    Path.of(
                            Distribution.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return new Distribution(jar.getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path application() {
        return folder.resolve("app/wop.war");
    }

    Path platforms() {
        return Path.of(System.getProperty("wop.platforms", folder.resolve("platforms").toString()));
    }

    Path payara() {
        return folder.resolve("payara");
    }

    /**
     * What the store runs on: its libraries, the modules with their migrations, and this program.
     */
    List<Path> storeLibraries() throws IOException {
        try (var jars = Files.list(folder.resolve("lib"))) {
            var all = new java.util.ArrayList<>(jars.sorted().toList());
            all.add(folder.resolve("wop.jar"));
            return all;
        }
    }
}
