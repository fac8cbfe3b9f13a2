package org.wopplatform.deploy.store;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date, every module's migrations in one history. */
final class Migrations {
    private final Database database;
    private final DatabaseRoles roles;

    Migrations(Database database, DatabaseRoles roles) {
        this.database = database;
        this.roles = roles;
    }

    void run() {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database.url(), database.owner(), database.ownerPassword())
                    .locations(
                            "classpath:db/migration/core",
                            "classpath:db/migration/regional",
                            "classpath:db/migration/national")
                    .placeholders(
                            Map.of(
                                    "app", roles.app(),
                                    "reader", roles.reader(),
                                    "counter", roles.counter(),
                                    "referee", roles.referee(),
                                    "analyst", roles.analyst()))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreRefused("the database could not be migrated: " + e.getMessage());
        }
    }
}
