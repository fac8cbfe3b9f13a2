package org.wopplatform.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows guessing without letting anyone shut others out: failures count for the pair of address
 * tried and network source, and for the source alone, never for the address alone.
 *
 * <p>Limits: 5 failures of a pair, or 60 of a source, within 15 minutes.
 */
@ApplicationScoped
public class Throttle {
    static final int OF_A_PAIR = 5;
    static final int OF_A_SOURCE = 60;
    static final Duration WINDOW = Duration.ofMinutes(15);

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    public boolean shut(String email, String source) {
        return count("pair_digest", pair(email, source)) >= OF_A_PAIR
                || count("source_digest", digest(source)) >= OF_A_SOURCE;
    }

    public void failed(String email, String source) {
        em.createNativeQuery("delete from sign_in_failure where at < ?1")
                .setParameter(1, start())
                .executeUpdate();
        em.createNativeQuery(
                        "insert into sign_in_failure (pair_digest, source_digest, at) values (?1, ?2, ?3)")
                .setParameter(1, pair(email, source))
                .setParameter(2, digest(source))
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    void succeeded(String email, String source) {
        em.createNativeQuery("delete from sign_in_failure where pair_digest = ?1")
                .setParameter(1, pair(email, source))
                .executeUpdate();
    }

    private long count(String column, String digest) {
        return ((Number)
                        em.createNativeQuery(
                                        "select count(*) from sign_in_failure where "
                                                + column
                                                + " = ?1 and at >= ?2")
                                .setParameter(1, digest)
                                .setParameter(2, start())
                                .getSingleResult())
                .longValue();
    }

    private Timestamp start() {
        Instant start = clock.instant().minus(WINDOW);
        return Timestamp.from(start);
    }

    private static String pair(String email, String source) {
        return digest(Account.address(email) + " " + source);
    }

    private static String digest(String text) {
        return new Secret(text).digest();
    }
}
