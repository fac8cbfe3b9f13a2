package org.wopplatform.deploy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as {@code ./wop} starts it. */
public final class Program {
    private final Process process;
    private final Path data;
    private final Path output;
    private final int port;

    private Program(Process process, Path data, Path output, int port) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.port = port;
    }

    /** On fresh data: whatever is in the folder goes. */
    public static Program start(String command, Path data, String... more) throws IOException {
        delete(data);
        return again(command, data, freePort(), Map.of(), more);
    }

    /** On the data that is there. */
    public static Program again(
            String command, Path data, int port, Map<String, String> environment, String... more)
            throws IOException {
        Files.createDirectories(data.getParent());
        var output = Files.createTempFile(data.getParent(), "program-", ".out");
        var line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-jar",
                                Path.of(System.getProperty("wop.dist"), "wop.jar").toString(),
                                command,
                                "--port",
                                String.valueOf(port),
                                "--data",
                                data.toString()));
        line.addAll(List.of(more));
        var builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Program(builder.start(), data, output, port);
    }

    public void awaitReady(Duration most) throws IOException, InterruptedException {
        var end = System.nanoTime() + most.toNanos();
        while (!output().contains("Stop: Ctrl-C")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the program did not start:\n" + output());
            }
            Thread.sleep(100);
        }
    }

    /** Its exit code, once it ended by itself. */
    public int awaitEnd(Duration most) throws InterruptedException {
        if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the program goes on");
        }
        return process.exitValue();
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks it to stop, as SIGTERM does, and waits. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
