package org.wopplatform.core.freshness;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks the database, in one question, what moment it is and whether an earlier one still holds. */
@ApplicationScoped
public class Freshness {
    private static final String QUESTION =
            "select pg_current_snapshot()::text, nothing_public_since(?::pg_snapshot)";
    private static final String NEVER = "1:1:";

    @Resource(lookup = "java:app/jdbc/wop")
    DataSource database;

    /**
     * The answer to the question.
     *
     * @param moment now, as a snapshot of the database
     * @param holds whether nothing public has changed since the moment asked about
     */
    public record Answer(String moment, boolean holds) {}

    /** The present moment, when there is none to ask about. */
    public Answer now() {
        return since(NEVER);
    }

    public Answer since(String moment) {
        try (var connection = database.getConnection();
                var question = connection.prepareStatement(QUESTION)) {
            question.setString(1, moment);
            try (var answer = question.executeQuery()) {
                answer.next();
                return new Answer(answer.getString(1), answer.getBoolean(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
