package org.wopplatform.core.rules;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says what the database refuses in the words of the rule that it holds (R4). */
public final class Refusals {
    private static final int DEEPEST = 12;

    private Refusals() {}

    /**
     * Runs the statement; what the database refuses by a rule of ours is refused by that rule.
     *
     * @param rule empty for what is no rule of ours
     */
    public static int told(Query statement, Function<SQLException, Optional<RuleRefused>> rule) {
        try {
            return statement.executeUpdate();
        } catch (PersistenceException thrown) {
            throw Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                    .limit(DEEPEST)
                    .filter(SQLException.class::isInstance)
                    .map(SQLException.class::cast)
                    .map(rule)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .<RuntimeException>map(refused -> refused)
                    .orElse(thrown);
        }
    }
}
