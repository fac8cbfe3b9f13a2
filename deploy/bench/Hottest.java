import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The queries of {@code hottest.sql} in three forms. */
enum Hottest {
    /** Whatever platform it is of. */
    NO_FILTER,
    /** The platform's own, by a condition in the query; nobody's walls stand. */
    WHERE,
    /** The application's own words, behind the walls. */
    WALLS;

    private static final Pattern NAMED = Pattern.compile("(?ms)^-- ([a-z-]+): .*?$\\n(.+?);$");
    private static final Pattern CONDITION = Pattern.compile("\\{(own|said|shared) ([a-z.]+?)(?:[.]([a-z_]+))?}");

    /** By name, in the order of the file. */
    static Map<String, String> read(Path file) throws IOException {
        var queries = new LinkedHashMap<String, String>();
        var found = NAMED.matcher(Files.readString(file));
        while (found.find()) {
            queries.put(found.group(1), found.group(2));
        }
        return queries;
    }

    String of(String query, String platform, String operator, String partnership) {
        var text = query.replace("$OPERATOR", "'" + operator + "'").replace("$PARTNERSHIP", "'" + partnership + "'");
        return CONDITION.matcher(text).replaceAll(c -> condition(c.group(1), c.group(2), c.group(3), "'" + platform + "'"));
    }

    private String condition(String kind, String table, String column, String platform) {
        if (this == NO_FILTER || (this == WALLS && !kind.equals("said"))) {
            return "true";
        }
        var own = table + ".platform_id = " + platform;
        return kind.equals("shared")
                ? "(" + own + " or " + table + "." + column
                        + " = any (array(select s.partnership_id from partnership_share s where s.platform_id = " + platform + ")))"
                : own;
    }
}
