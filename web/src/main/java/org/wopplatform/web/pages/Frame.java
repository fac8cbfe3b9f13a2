package org.wopplatform.web.pages;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.web.words.Words;

/**
 * What stands around every page.
 *
 * @param t the words of the page's language
 * @param base the start of links that keep the language that was chosen: empty, or {@code /es}
 * @param here the page's own path without a language, for the links to the same page in another
 *     one; with its question, where what it shows is another page without it
 * @param root the id of the platform whose home is at the root
 * @param trail the platforms from the global one down to this one's parent
 * @param logo the address of the platform's own logo, if it has one
 * @param person the name of whoever is signed in
 * @param administers whether that person has anything to do in this platform's administration
 */
public record Frame(
        Words t,
        String base,
        String here,
        Platform platform,
        String root,
        List<Platform> trail,
        List<Platform> network,
        String icon,
        String stylesheet,
        String accentStylesheet,
        Optional<String> logo,
        Optional<String> person,
        boolean administers,
        boolean demonstration) {
    /** A link within the installation: {@code link("/wop-mexico/operators")}. */
    public String link(String path) {
        return base + path;
    }

    /** A link within the current platform: {@code to("operators")}; empty for its home. */
    public String to(String path) {
        if (path.isEmpty()) {
            return home(platform);
        }
        return base + "/" + platform.id() + "/" + path;
    }

    public String home(Platform other) {
        return other.id().equals(root) ? base + "/" : base + "/" + other.id();
    }

    public String inLanguage(Language language) {
        return "/" + language.code() + here;
    }

    /**
     * The same with what the address asks for, so that the page in another language asks it too.
     */
    public Frame asking(String query) {
        return new Frame(
                t,
                base,
                here + query,
                platform,
                root,
                trail,
                network,
                icon,
                stylesheet,
                accentStylesheet,
                logo,
                person,
                administers,
                demonstration);
    }

    public String name() {
        return name(platform);
    }

    public String name(Platform other) {
        return other.name(t.language()).name();
    }

    /** What a platform is called, where it is still there; else its id. */
    public String nameOf(String id) {
        return network.stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .map(this::name)
                .orElse(id);
    }

    public String fullName() {
        return platform.name(t.language()).fullName();
    }
}
