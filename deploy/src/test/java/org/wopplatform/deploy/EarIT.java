package org.wopplatform.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The same modules as an EAR, opened and looked at. */
class EarIT {
    private static final List<String> MODULES =
            List.of("platform-core.jar", "tenant-regional.jar", "tenant-national.jar");
    private static final Path EAR = Path.of(System.getProperty("wop.dist"), "ear/wop.ear");
    private static final Path WAR = Path.of(System.getProperty("wop.dist"), "app/wop.war");

    @Test
    void servesItsOneWebModuleAtTheRootAndFindsItsLibraries() throws Exception {
        var application = xml(content(EAR, "META-INF/application.xml"));

        assertThat(texts(application, "web-uri")).containsExactly("web.war");
        assertThat(texts(application, "context-root")).containsExactly("/");
        assertThat(texts(application, "library-directory")).containsExactly("lib");
        assertThat(application.getDocumentElement().getAttribute("version")).isEqualTo("10");
        assertThat(names(EAR)).contains("web.war");
    }

    @Test
    void holdsTheModulesUnderTheirPlainNames() throws IOException {
        assertThat(names(EAR))
                .contains(MODULES.stream().map(module -> "lib/" + module).toArray(String[]::new))
                .contains("lib/postgresql.jar", "lib/jte-runtime.jar", "lib/persistence.jar")
                .noneMatch(name -> name.matches("lib/.*-[0-9]+\\.[0-9].*"));
    }

    @Test
    void hasAThinWebModule() throws IOException {
        assertThat(namesIn(content(EAR, "web.war")))
                .contains("WEB-INF/web.xml")
                .anyMatch(name -> name.startsWith("WEB-INF/classes/org/wopplatform/web/pages/"))
                .noneMatch(name -> name.startsWith("WEB-INF/lib/") && name.endsWith(".jar"))
                .noneMatch(
                        name ->
                                name.matches(
                                        "WEB-INF/classes/org/wopplatform/(core|regional|national)/.*"));
    }

    @Test
    void hasOnePersistenceUnitThatNamesTheJarsBesideIt() throws Exception {
        var descriptor = contentIn(content(EAR, "lib/persistence.jar"), "META-INF/persistence.xml");
        var persistence = xml(descriptor);

        assertThat(texts(persistence, "jar-file")).containsExactlyElementsOf(MODULES);
        assertThat(texts(persistence, "jta-data-source")).containsExactly("java:app/jdbc/wop");
        assertThat(texts(persistence, "shared-cache-mode")).containsExactly("NONE");
        assertThat(namesIn(content(EAR, "web.war")))
                .noneMatch(name -> name.endsWith("persistence.xml"));
    }

    @Test
    void holdsTheSameLibrariesAsTheWar() throws IOException {
        assertThat(libraries(EAR, "lib/"))
                .containsExactlyInAnyOrderElementsOf(libraries(WAR, "WEB-INF/lib/"));
    }

    /** An enterprise bean in a library is no module's: Payara Server refuses to start it. */
    @Test
    void hasNoEnterpriseBeansInItsLibraries() throws IOException {
        for (var module : MODULES) {
            var library = content(EAR, "lib/" + module);
            for (var name : namesIn(library)) {
                if (name.endsWith(".class")) {
                    assertThat(new String(contentIn(library, name), StandardCharsets.ISO_8859_1))
                            .as(name)
                            .doesNotContain("Ljakarta/ejb/");
                }
            }
        }
    }

    private static List<String> libraries(Path archive, String folder) throws IOException {
        return names(archive).stream()
                .filter(name -> name.startsWith(folder) && name.endsWith(".jar"))
                .map(name -> name.substring(folder.length()))
                .toList();
    }

    private static List<String> names(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            return zip.stream().map(entry -> entry.getName()).toList();
        }
    }

    private static byte[] content(Path archive, String name) throws IOException {
        try (var zip = new ZipFile(archive.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    private static List<String> namesIn(byte[] archive) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static byte[] contentIn(byte[] archive, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IOException("no " + name);
    }

    private static Document xml(byte[] content)
            throws ParserConfigurationException, IOException, SAXException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }

    private static List<String> texts(Document document, String element) {
        var nodes = document.getElementsByTagNameNS("*", element);
        var texts = new ArrayList<String>();
        for (var i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }
}
