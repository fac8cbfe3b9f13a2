package org.wopplatform.web.operations;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The application's way to the database: as its own role, with limits on how long anything may
 * take.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/wop",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=wop.db.url}",
        user = "${MPCONFIG=wop.db.user}",
        password = "${MPCONFIG=wop.db.password}",
        minPoolSize = 4,
        maxPoolSize = 40,
        properties = {
            "stringType=unspecified",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true"
        })
public class DataSource {}
