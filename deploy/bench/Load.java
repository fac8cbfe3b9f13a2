import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Sends GET requests over a few kept-alive connections to loopback, for a bounded time. */
final class Load {
    private final int port;
    private final int connections;

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /**
     * What one round measured.
     *
     * @param perSecond answered requests a second over all connections
     * @param micros the time of each request in microseconds, sorted
     * @param bytes the size of one answer's body as it came over the wire
     */
    record Round(double perSecond, long[] micros, long bytes) {
        double percentile(double share) {
            return micros[(int) Math.min(micros.length - 1, Math.round(share * (micros.length - 1)))];
        }
    }

    /** One round of GETs of a path; the seconds are kept to within the last request. */
    Round get(String path, double seconds) throws Exception {
        var end = System.nanoTime() + (long) (seconds * 1e9);
        var pool = Executors.newFixedThreadPool(connections);
        try {
            var tasks = new ArrayList<Callable<List<long[]>>>();
            for (var i = 0; i < connections; i++) {
                tasks.add(() -> connection(path, end));
            }
            var started = System.nanoTime();
            var times = new ArrayList<Long>();
            var bytes = 0L;
            for (var result : pool.invokeAll(tasks)) {
                for (var sample : result.get()) {
                    times.add(sample[0]);
                    bytes = sample[1];
                }
            }
            var took = (System.nanoTime() - started) / 1e9;
            var micros = times.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(micros);
            return new Round(micros.length / took, micros, bytes);
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        } finally {
            pool.shutdownNow();
        }
    }

    private List<long[]> connection(String path, long end) throws IOException {
        var samples = new ArrayList<long[]>();
        var request =
                ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port
                                + "\r\nAccept-Encoding: gzip\r\nAccept-Language: en\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        while (System.nanoTime() < end) {
            keptAlive(path, request, end, samples);
        }
        return samples;
    }

    /** Asks over one connection until time is up or the server says that it closes it. */
    private void keptAlive(String path, byte[] request, long end, List<long[]> samples)
            throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            var in = new BufferedInputStream(socket.getInputStream(), 65_536);
            var out = socket.getOutputStream();
            var open = true;
            while (open && System.nanoTime() < end) {
                var started = System.nanoTime();
                out.write(request);
                var answer = answer(in, path);
                samples.add(new long[] {(System.nanoTime() - started) / 1_000, answer.bytes()});
                open = answer.keepsAlive();
            }
        }
    }

    private record Answer(long bytes, boolean keepsAlive) {}

    private static Answer answer(InputStream in, String path) throws IOException {
        var status = line(in);
        if (!status.contains(" 200")) {
            throw new IOException(path + " answered " + status);
        }
        var length = -1L;
        var chunked = false;
        var keepsAlive = true;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase();
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            keepsAlive &= !lower.equals("connection: close");
        }
        return new Answer(chunked ? chunks(in) : skip(in, length), keepsAlive);
    }

    private static long chunks(InputStream in) throws IOException {
        var total = 0L;
        while (true) {
            var size = Long.parseLong(line(in).split(";")[0].strip(), 16);
            total += skip(in, size);
            line(in);
            if (size == 0) {
                return total;
            }
        }
    }

    private static long skip(InputStream in, long bytes) throws IOException {
        in.skipNBytes(bytes);
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
