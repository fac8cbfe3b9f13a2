package org.wopplatform.web.operations;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The observatory's own way to the database: as a role that reads totals and not a single record,
 * outside any transaction of the application.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/analyst",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=wop.db.url}",
        user = "${MPCONFIG=wop.db.analyst.user}",
        password = "${MPCONFIG=wop.db.analyst.password}",
        transactional = false,
        minPoolSize = 1,
        maxPoolSize = 8,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true"
        })
public class AnalystDataSource {}
