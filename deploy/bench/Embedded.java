import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The embedded PostgreSQL of a demonstration, past all walls, for loading much and for comparing. */
final class Embedded {
    private static final int LINE_OF_PORT = 3;

    private Embedded() {}

    /** As its superuser; every statement is planned for its values. */
    static Connection asSuperuser(Path data) throws IOException, SQLException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        var port =
                Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                        .get(LINE_OF_PORT)
                        .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/wop?prepareThreshold=0",
                "postgres",
                secrets.getProperty("postgres"));
    }
}
