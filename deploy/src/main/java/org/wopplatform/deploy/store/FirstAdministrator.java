package org.wopplatform.deploy.store;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.wopplatform.core.identity.Account;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.platforms.Platform;

/**
 * Invites the first administrator of the global platform: a new link at each start until one was
 * used.
 */
final class FirstAdministrator {
    private final ApplicationDatabase database;
    private final String url;

    FirstAdministrator(ApplicationDatabase database, String url) {
        this.database = database;
        this.url = url;
    }

    Optional<String> invite() {
        var link = new AtomicReference<String>();
        database.as(
                Platform.GLOBAL_ID,
                rows -> {
                    if (stillNobody(rows)) {
                        link.set(url + "/" + Platform.GLOBAL_ID + "/welcome/" + issue(rows).text());
                    }
                });
        return Optional.ofNullable(link.get());
    }

    private static boolean stillNobody(Rows rows) throws SQLException {
        return !rows.any(
                """
                select from appointment m join account a on a.id = m.account_id
                where m.platform_id = ? and m.role = 'ADMINISTRATOR' and a.password_hash is not null""",
                Platform.GLOBAL_ID);
    }

    private static Secret issue(Rows rows) throws SQLException {
        var account = Slug.id("first administrator");
        var now = Clock.systemUTC().instant();
        rows.run(
                """
                insert into account (id, email, name, language, created_at)
                values (?, ?, '', 'en', ?) on conflict do nothing""",
                account,
                Account.UNCLAIMED,
                Timestamp.from(now));
        rows.run(
                """
                insert into appointment (id, platform_id, account_id, role, appointed_at)
                values (?, ?, ?, 'ADMINISTRATOR', ?) on conflict do nothing""",
                UUID.randomUUID(),
                Platform.GLOBAL_ID,
                account,
                Timestamp.from(now));
        rows.run("delete from one_time_link where account_id = ? and used_at is null", account);
        var secret = Secret.random();
        rows.run(
                """
                insert into one_time_link (id, platform_id, account_id, purpose, secret_hash, issued_at, expires_at)
                values (?, ?, ?, 'INVITATION', ?, ?, ?)""",
                UUID.randomUUID(),
                Platform.GLOBAL_ID,
                account,
                secret.digest(),
                Timestamp.from(now),
                Timestamp.from(now.plus(Duration.ofDays(7))));
        return secret;
    }
}
