package org.wopplatform.deploy.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where a database is and who goes there, from any of the forms in which people write it down:
 * {@code jdbc:postgresql://host:port/name}, or {@code postgresql://user:password@host:port/name}.
 * User and password stand in the address or beside it; beside it wins.
 *
 * @param url for JDBC, without user and password
 */
record DatabaseAddress(String url, String user, String password) {
    static DatabaseAddress of(String address, String user, String password) {
        var plain =
                address.strip()
                        .replaceFirst("^jdbc:", "")
                        .replaceFirst("^postgres:", "postgresql:");
        if (!plain.startsWith("postgresql://")) {
            throw new StoreRefused(
                    "WOP_DATABASE_URL is jdbc:postgresql://host:port/name or postgresql://host:port/name, got "
                            + shown(address));
        }
        try {
            var uri = URI.create(plain);
            var inside =
                    uri.getRawUserInfo() == null
                            ? new String[0]
                            : uri.getRawUserInfo().split(":", 2);
            return new DatabaseAddress(
                    "jdbc:postgresql://"
                            + hosts(uri)
                            + uri.getRawPath()
                            + withoutSecrets(uri.getRawQuery()),
                    first(user, part(inside, 0), parameter(uri, "user")),
                    first(password, part(inside, 1), parameter(uri, "password")));
        } catch (IllegalArgumentException e) {
            throw new StoreRefused("WOP_DATABASE_URL cannot be read: " + shown(address));
        }
    }

    /** An address as it may be shown: nothing before the host and nothing after the name. */
    static String shown(String address) {
        return address.replaceAll("//[^/@]*@", "//").replaceAll("\\?.*", "");
    }

    private static String hosts(URI uri) {
        if (uri.getRawAuthority() == null) {
            throw new IllegalArgumentException("no host in " + uri);
        }
        return uri.getRawAuthority().replaceFirst("^[^@]*@", "");
    }

    private static String withoutSecrets(String query) {
        var kept =
                query == null
                        ? ""
                        : Arrays.stream(query.split("&"))
                                .filter(p -> !p.startsWith("user=") && !p.startsWith("password="))
                                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String parameter(URI uri, String name) {
        return uri.getRawQuery() == null
                ? ""
                : Arrays.stream(uri.getRawQuery().split("&"))
                        .filter(p -> p.startsWith(name + "="))
                        .map(p -> decoded(p.substring(name.length() + 1)))
                        .findFirst()
                        .orElse("");
    }

    private static String part(String[] parts, int at) {
        return at < parts.length ? decoded(parts[at]) : "";
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String first(String... values) {
        return Arrays.stream(values).filter(v -> v != null && !v.isEmpty()).findFirst().orElse("");
    }
}
