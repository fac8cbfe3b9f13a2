package org.wopplatform.deploy.store;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL with a database of ours in it, as its owner reaches it. */
interface Database extends Closeable {
    String url();

    /** The role that owns the schema and migrates it. */
    String owner();

    String ownerPassword();

    /** As whoever may create roles: the owner itself, or the superuser of our own PostgreSQL. */
    Connection asRoleMaker() throws SQLException;

    @Override
    void close() throws IOException;

    default Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), owner(), ownerPassword());
    }
}
