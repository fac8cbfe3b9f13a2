package org.wopplatform.web.pages.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wopplatform.core.operators.Admitting;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.web.words.Words;

/** Countries by code, sorted by their names in the reader's language. */
@ApplicationScoped
public class Countries {
    @Inject Network network;
    @Inject Admitting admitting;

    /** All that some platform covers. */
    public Map<String, String> ofTheNetwork(Words words) {
        var codes = new TreeSet<String>();
        network.all().forEach(platform -> codes.addAll(platform.territory()));
        return named(codes, words);
    }

    /** Those whose operators the platform admits. */
    public Map<String, String> admittedBy(Platform platform, Words words) {
        var codes = new TreeSet<>(platform.territory());
        codes.removeIf(code -> admitting.of(code).filter(platform::equals).isEmpty());
        return named(codes, words);
    }

    private static Map<String, String> named(Iterable<String> codes, Words words) {
        var collator = Collator.getInstance(words.language().locale());
        var sorted = new TreeMap<String, String>(collator);
        codes.forEach(code -> sorted.put(words.country(code), code));
        var named = new LinkedHashMap<String, String>();
        sorted.forEach((name, code) -> named.put(code, name));
        return named;
    }
}
