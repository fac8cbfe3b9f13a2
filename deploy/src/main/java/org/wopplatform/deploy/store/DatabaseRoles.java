package org.wopplatform.deploy.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The roles that the walls are built on. The application's is neither owner nor superuser nor able
 * to bypass row-level security, and no more is the analyst's, which reads totals and no record; the
 * three that own views and rules cannot sign in at all.
 */
final class DatabaseRoles {
    private final Database database;
    private final Path data;
    private String prefix = "wop";
    private String appPassword = "";
    private String analystPassword = "";

    DatabaseRoles(Database database, Path data) {
        this.database = database;
        this.data = data;
    }

    String app() {
        return prefix + "_app";
    }

    String reader() {
        return prefix + "_reader";
    }

    String counter() {
        return prefix + "_counter";
    }

    String referee() {
        return prefix + "_referee";
    }

    String analyst() {
        return prefix + "_analyst";
    }

    String appPassword() {
        return appPassword;
    }

    String analystPassword() {
        return analystPassword;
    }

    void ensure() {
        try (var connection = database.asRoleMaker();
                var sql = connection.createStatement()) {
            appPassword = Secrets.in(data).get("application");
            analystPassword = Secrets.in(data).get("analyst");
            prefix = connection.getCatalog().replaceAll("[^a-z0-9_]", "_");
            makeSignIn(sql, app(), appPassword);
            makeSignIn(sql, analyst(), analystPassword);
            make(sql, reader(), "nologin nosuperuser nobypassrls");
            make(sql, counter(), "nologin nosuperuser nobypassrls");
            make(sql, referee(), "nologin nosuperuser nobypassrls");
            for (var owned : new String[] {reader(), counter(), referee()}) {
                sql.execute("grant " + owned + " to \"" + database.owner() + "\"");
            }
            for (var signsIn : new String[] {app(), analyst()}) {
                sql.execute(
                        "grant connect on database \""
                                + connection.getCatalog()
                                + "\" to "
                                + signsIn);
                sql.execute("alter role " + signsIn + " set statement_timeout = '30s'");
                sql.execute("alter role " + signsIn + " set lock_timeout = '10s'");
                sql.execute(
                        "alter role "
                                + signsIn
                                + " set idle_in_transaction_session_timeout = '60s'");
            }
            sql.execute(
                    "revoke temporary on database \"" + connection.getCatalog() + "\" from public");
            refusePublicSchema(connection);
        } catch (SQLException e) {
            throw new StoreRefused(
                    "the roles of the database cannot be made (its owner needs CREATEROLE): "
                            + e.getMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new StoreRefused("the secrets in " + data + " cannot be kept: " + e.getMessage());
        }
    }

    private static void makeSignIn(Statement sql, String role, String password)
            throws SQLException {
        make(
                sql,
                role,
                "login nosuperuser nocreatedb nocreaterole nobypassrls password '"
                        + password
                        + "'");
    }

    private static void make(Statement sql, String role, String attributes) throws SQLException {
        try (var found = sql.executeQuery("select from pg_roles where rolname = '" + role + "'")) {
            var known = found.next();
            if (known && attributes.startsWith("nologin")) {
                return;
            }
            sql.execute(
                    (known ? "alter role " : "create role ")
                            + role
                            + " "
                            + (known
                                    ? attributes.replaceAll("no(superuser|bypassrls) ", "")
                                    : attributes));
        }
    }

    private static void refusePublicSchema(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("revoke create on schema public from public");
        }
    }
}
