package org.wopplatform.core.personal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody as a platform knows them (P2).
 *
 * @param email in lower case; empty where none is known
 * @param names as they stand beside the address
 * @param operators with which the address or the name is kept
 * @param account of the address, where this platform has appointed it
 */
public record Person(
        String email, Set<String> names, List<UUID> operators, Optional<UUID> account) {
    public Person {
        email = email.strip().toLowerCase(Locale.ROOT);
        names = Set.copyOf(names);
        operators = List.copyOf(operators);
    }

    public boolean hasEmail() {
        return !email.isEmpty();
    }

    /** Whether the text is exactly one of the person's names, whatever its capitals. */
    public boolean isNamed(String text) {
        return text != null
                && names.stream().anyMatch(name -> name.strip().equalsIgnoreCase(text.strip()));
    }
}
