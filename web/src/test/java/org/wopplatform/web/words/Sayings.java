package org.wopplatform.web.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in source text what is said with which arguments.
 *
 * @param where file and line
 * @param arguments of the call, as written
 */
record Sayings(String where, List<String> arguments) {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final String COMPUTED = "[^.]+";

    /** Each call of the method in the files of the folder. */
    static List<Sayings> in(Path folder, String ending, String call) {
        var found = new ArrayList<Sayings>();
        for (var file : files(folder, ending)) {
            var text = read(file);
            for (var at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
                var line = text.substring(0, at).lines().count();
                found.add(
                        new Sayings(
                                folder.relativize(file) + ":" + line,
                                split(text, at + call.length(), ',')));
            }
        }
        return found;
    }

    static List<Path> files(Path folder, String ending) {
        try (var tree = Files.walk(folder)) {
            return tree.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The keys that the first argument can become: a literal itself, both ends of a choice, and for
     * a sum a pattern with any word where a part is computed. Nothing where all of it is computed.
     */
    List<Pattern> keys() {
        return keys(arguments.get(0));
    }

    /** Those of the keys of which no part is computed. */
    List<Pattern> literalKeys() {
        return keys().stream().filter(key -> !key.pattern().contains(COMPUTED)).toList();
    }

    /** The names of the places for which values are handed in; empty if they come as one map. */
    Optional<Set<String>> places() {
        var names = new TreeSet<String>();
        for (var i = 1; i < arguments.size(); i += 2) {
            var name = LITERAL.matcher(arguments.get(i));
            if (!name.matches()) {
                return Optional.empty();
            }
            names.add(name.group(1));
        }
        return Optional.of(names);
    }

    private static List<Pattern> keys(String expression) {
        var choice = split(expression, 0, '?');
        if (choice.size() > 1) {
            return split(choice.get(1), 0, ':').stream().flatMap(e -> keys(e).stream()).toList();
        }
        var pattern = new StringBuilder();
        var written = false;
        for (var part : split(expression, 0, '+')) {
            var literal = LITERAL.matcher(part);
            written |= literal.matches();
            pattern.append(literal.matches() ? Pattern.quote(literal.group(1)) : COMPUTED);
        }
        return written ? List.of(Pattern.compile(pattern.toString())) : List.of();
    }

    /** The parts up to the bracket that closes, separated where no other bracket is open. */
    private static List<String> split(String text, int from, char separator) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var depth = 0;
        for (var i = from; i < text.length() && depth >= 0; i++) {
            var c = text.charAt(i);
            if (c == '"') {
                var literal = LITERAL.matcher(text);
                literal.region(i, text.length());
                if (literal.lookingAt()) {
                    part.append(literal.group());
                    i = literal.end() - 1;
                    continue;
                }
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0 && c == separator) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else if (depth >= 0) {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    /** The first group of every match of the pattern in the files. */
    static Stream<String> matches(Path folder, String ending, Pattern pattern) {
        return files(folder, ending).stream()
                .flatMap(file -> pattern.matcher(read(file)).results().map(found -> found.group(1)))
                .distinct();
    }
}
