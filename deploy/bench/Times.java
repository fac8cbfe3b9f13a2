import java.util.Arrays;

/** How long something took, again and again, in milliseconds. */
final class Times {
    interface Work {
        void run() throws Exception;
    }

    private double[] millis = new double[64];
    private int many;

    void measure(Work work) throws Exception {
        var began = System.nanoTime();
        work.run();
        add((System.nanoTime() - began) / 1e6);
    }

    void add(double took) {
        if (many == millis.length) {
            millis = Arrays.copyOf(millis, 2 * many);
        }
        millis[many++] = took;
    }

    int many() {
        return many;
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    private double at(double share) {
        var sorted = Arrays.copyOf(millis, many);
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (many - 1))];
    }
}
