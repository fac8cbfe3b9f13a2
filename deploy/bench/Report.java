import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A benchmark's figures: a table for people and {@code deploy/target/bench/<name>.json} for programs. */
final class Report {
    /**
     * One line of figures.
     *
     * @param median the median, in the unit
     * @param p95 the 95th percentile, in the unit; of a rate the 5th, since less is worse
     * @param ratio this line's median to that of the line named by {@code to}
     */
    record Line(String what, String unit, double median, double p95, double ratio, String to) {}

    private final String name;
    private final String sizes;
    private final List<Line> lines = new ArrayList<>();

    Report(String name, String sizes) {
        this.name = name;
        this.sizes = sizes;
    }

    void add(Line line) {
        lines.add(line);
    }

    void write(Path folder) throws IOException {
        System.out.printf("%n%s   (%s)%n%s%n%n", name, sizes, machine());
        System.out.printf("%-34s %-12s %12s %12s %8s  %s%n", "what", "unit", "median", "p95", "ratio", "to");
        for (var l : lines) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %-12s %12.1f %12.1f %8.3f  %s%n",
                    l.what(), l.unit(), l.median(), l.p95(), l.ratio(), l.to());
        }
        Files.createDirectories(folder);
        var file = folder.resolve(name + ".json");
        Files.writeString(file, json());
        System.out.printf("%nWritten to %s%n", file);
    }

    private String json() {
        var rows =
                lines.stream()
                        .map(
                                l ->
                                        String.format(
                                                Locale.ROOT,
                                                "    {\"what\": \"%s\", \"unit\": \"%s\", \"median\": %.3f, \"p95\": %.3f,"
                                                        + " \"ratio\": %.4f, \"to\": \"%s\"}",
                                                l.what(), l.unit(), l.median(), l.p95(), l.ratio(), l.to()))
                        .toList();
        return """
                {
                  "name": "%s",
                  "machine": "%s",
                  "sizes": "%s",
                  "lines": [
                %s
                  ]
                }
                """
                .formatted(name, machine(), sizes, String.join(",\n", rows));
    }

    private static String machine() {
        var runtime = Runtime.getRuntime();
        return "%d cores, Java %s, %s %s"
                .formatted(
                        runtime.availableProcessors(),
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }
}
