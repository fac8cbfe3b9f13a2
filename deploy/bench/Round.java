import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import org.wopplatform.core.rounds.Optimiser;
import org.wopplatform.core.rounds.Optimum;
import org.wopplatform.core.rounds.Problem;

/**
 * Plans of rounds from 100 to 10,000 requests, with a quarter as many mentors: seconds to the proved optimum and to
 * within one per cent, against the plan that takes the best first, in the same run. Each size has a program of its own,
 * so that memory is that of the size alone, and rounds of different seeds, so that no figure is one lucky draw.
 */
final class Round {
    private static final int[] SIZES = {100, 300, 1_000, 2_000, 5_000, 10_000};
    private static final int[] DAYS = {3, 5, 5, 8, 10, 10, 12, 15, 20};
    private static final int[] FREE = {5, 10, 15, 20, 20, 30, 40, 60};
    private static final int AREAS = 21;
    private static final int MOST_CANDIDATES = 40;

    private Round() {}

    /** A kind of round that is measured; the plain one at every size. */
    private enum Kind {
        PLAIN("countries first, groups"),
        BUDGET("countries first, groups, budget");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("one")) {
            one(Integer.parseInt(arguments[1]), Kind.valueOf(arguments[2]), Integer.parseInt(arguments[3]));
            return;
        }
        var report =
                new Report(
                        "round",
                        "mentors a quarter of the requests, 0 to %d candidates a request, groups, 30 countries; limit 60 s"
                                .formatted(MOST_CANDIDATES));
        for (var size : SIZES) {
            measure(report, size, Kind.PLAIN, size > 2_000 ? 3 : 5);
        }
        measure(report, 1_000, Kind.BUDGET, 3);
        measure(report, 2_000, Kind.BUDGET, 3);
        report.write(Path.of(arguments[1]));
    }

    /** Figures of a line: proved, seconds, seconds to 1 %, greedy's, gain over greedy, heap, memory, processor. */
    private static void measure(Report report, int size, Kind kind, int seeds) throws Exception {
        var figures = new ArrayList<double[]>();
        var child =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:+UseSerialGC",
                                "-Xmx2g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "Round",
                                "one",
                                "" + size,
                                kind.name(),
                                "" + seeds)
                        .redirectError(new File("/dev/null"))
                        .start();
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream()))) {
            lines.lines()
                    .filter(line -> line.startsWith("figures "))
                    .forEach(
                            line ->
                                    figures.add(
                                            Arrays.stream(line.substring(8).split(" "))
                                                    .mapToDouble(Double::parseDouble)
                                                    .toArray()));
        }
        if (child.waitFor() != 0 || figures.size() != seeds) {
            throw new IOException("the round of " + size + " requests was not computed");
        }
        var name = "%,d requests%s".formatted(size, kind == Kind.PLAIN ? "" : ", budget");
        var proved = figures.stream().filter(f -> f[0] == 1).count();
        var greedy = column(figures, 3);
        add(report, name + ", greedy", "ms", times(greedy, 1000), 1, "itself");
        add(report, name + ", within 1 %", "ms", times(column(figures, 2), 1000), median(column(figures, 2)) / median(greedy), "greedy");
        add(
                report,
                name + ", %d of %d proved".formatted(proved, seeds),
                "ms",
                times(column(figures, 1), 1000),
                median(column(figures, 1)) / median(greedy),
                "greedy");
        add(report, name + ", its processor time", "ms", times(column(figures, 7), 1000), median(column(figures, 7)) / median(column(figures, 1)), "its time");
        add(report, name + ", over greedy", "%", column(figures, 4), 1 + median(column(figures, 4)) / 100, "greedy's gain");
        add(report, name + ", heap at most", "MB", column(figures, 5), 1, "itself");
        add(report, name + ", memory at most", "MB", column(figures, 6), median(column(figures, 6)) / median(column(figures, 5)), "heap");
    }

    private static void one(int size, Kind kind, int seeds) throws IOException {
        Optimiser.plan(problem(60, kind, 99), Duration.ofSeconds(60));
        for (var seed = 1; seed <= seeds; seed++) {
            var problem = problem(size, kind, seed);
            var started = System.nanoTime();
            var greedy = Optimiser.greedyGain(problem);
            var greedySeconds = (System.nanoTime() - started) / 1e9;
            var first = new double[] {-1};
            var threads = ManagementFactory.getThreadMXBean();
            var processor = threads.getCurrentThreadCpuTime();
            var optimum =
                    Optimiser.plan(
                            problem,
                            Duration.ofSeconds(60),
                            (gap, seconds) -> {
                                if (gap <= 0.01 && first[0] < 0) {
                                    first[0] = seconds;
                                }
                            });
            System.out.printf(
                    Locale.ROOT,
                    "figures %d %.4f %.4f %.4f %.3f %.1f %.1f %.4f%n",
                    optimum.status() == Optimum.Status.PROVED ? 1 : 0,
                    optimum.seconds(),
                    first[0] < 0 ? optimum.seconds() : first[0],
                    greedySeconds,
                    100.0 * (optimum.gain() - greedy) / greedy,
                    heap(),
                    memory(),
                    (threads.getCurrentThreadCpuTime() - processor) / 1e9);
        }
    }

    /**
     * Scores as gates leave them: around 65 of 100, better for strong mentors and worse for hard requests; a request has
     * up to forty candidates and one in ten has none. What is asked is about half more than mentors have.
     */
    private static Problem problem(int size, Kind kind, long seed) {
        var chance = new Random(seed);
        var mentorCount = Math.max(1, size / 4);
        var requests = new ArrayList<Problem.Request>();
        var asks = new int[size];
        var hard = new double[size];
        for (var r = 0; r < size; r++) {
            var country = (int) (Math.abs(chance.nextGaussian()) * 10) % 30;
            requests.add(
                    new Problem.Request(
                            "r%05d".formatted(r),
                            "" + (char) ('A' + country / 26) + (char) ('A' + country % 26),
                            chance.nextInt(10) < 4,
                            DAYS[chance.nextInt(DAYS.length)],
                            chance.nextBoolean()));
            asks[r] = chance.nextInt(AREAS);
            hard[r] = chance.nextGaussian();
        }
        var mentors = new ArrayList<Problem.Mentor>();
        var strong = new boolean[mentorCount][AREAS];
        var skill = new double[mentorCount];
        for (var m = 0; m < mentorCount; m++) {
            mentors.add(
                    new Problem.Mentor(
                            "m%05d".formatted(m),
                            FREE[chance.nextInt(FREE.length)],
                            1 + chance.nextInt(4),
                            chance.nextInt(10) < 2 ? 2 + chance.nextInt(4) : 0));
            skill[m] = chance.nextGaussian();
            for (var a = 0; a < AREAS; a++) {
                strong[m][a] = chance.nextInt(10) < 3;
            }
        }
        var pairs = new ArrayList<Problem.Pair>();
        for (var r = 0; r < size; r++) {
            var wanted = chance.nextInt(10) == 0 ? 0 : chance.nextInt(Math.min(mentorCount, MOST_CANDIDATES) + 1);
            var seen = new HashSet<Integer>();
            for (var k = 0; k < wanted * 6 && seen.size() < wanted; k++) {
                var m = chance.nextInt(mentorCount);
                if ((strong[m][asks[r]] || chance.nextInt(4) == 0) && seen.add(m)) {
                    var score = 65 + 5.6 * skill[m] - 4 * hard[r] + 9 * chance.nextGaussian();
                    var hundredths = (int) Math.max(1_500, Math.min(9_900, score * 100));
                    pairs.add(
                            new Problem.Pair(
                                    requests.get(r).id(),
                                    mentors.get(m).id(),
                                    "area " + (strong[m][asks[r]] ? asks[r] : chance.nextInt(AREAS)),
                                    hundredths,
                                    hundredths,
                                    kind == Kind.PLAIN || chance.nextInt(5) == 0 ? 0 : 500 + chance.nextInt(60) * 100));
                }
            }
        }
        return new Problem(
                requests,
                mentors,
                pairs,
                List.of(),
                List.of(),
                kind == Kind.BUDGET ? OptionalLong.of(size * 900L) : OptionalLong.empty(),
                4_000,
                true);
    }

    private static double heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1e6;
    }

    /** The most that the program ever had in memory, the solver's included. */
    private static double memory() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .findFirst()
                            .orElse(0)
                    / 1e3;
        }
    }

    private static double[] column(List<double[]> figures, int at) {
        return figures.stream().mapToDouble(f -> f[at]).sorted().toArray();
    }

    private static double[] times(double[] sorted, double factor) {
        return Arrays.stream(sorted).map(value -> value * factor).toArray();
    }

    private static void add(Report report, String what, String unit, double[] sorted, double ratio, String to) {
        report.add(new Report.Line(what, unit, median(sorted), p95(sorted), ratio, to));
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double p95(double[] sorted) {
        return sorted[(int) Math.round(0.95 * (sorted.length - 1))];
    }
}
