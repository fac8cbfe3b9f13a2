package org.wopplatform.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.wopplatform.deploy.Program;

/** What the tests of starting and stopping share. */
final class Launches {
    static final Duration START = Duration.ofSeconds(180);
    static final Duration END = Duration.ofSeconds(90);

    private Launches() {}

    /** A folder for data under the build's own, that no other test uses. */
    static Path data(String name) {
        return Path.of(System.getProperty("wop.build"), "it-" + name);
    }

    /** A folder with the platforms' files that ship, to change at will. */
    static Path platforms(String name) throws IOException {
        var folder = Path.of(System.getProperty("wop.build"), "it-platforms-" + name);
        Program.delete(folder);
        Files.createDirectories(folder);
        try (var shipped = Files.list(Path.of(System.getProperty("wop.home"), "platforms"))) {
            for (var file : shipped.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    /** It said why in words for people, ended with 1, and left nothing running. */
    static List<String> refused(Program program) throws IOException, InterruptedException {
        assertThat(program.awaitEnd(START)).as(program.output()).isEqualTo(1);
        assertThat(program.output()).doesNotContain("\tat ").doesNotContain("Exception");
        assertNothingRunsOn(program.data());
        return program.output().lines().filter(line -> line.startsWith("wop: ")).toList();
    }

    static void assertNothingRunsOn(Path data) {
        assertThat(databasesOn(data)).isEmpty();
    }

    /** The PostgreSQL processes that were started with the data folder. */
    static List<ProcessHandle> databasesOn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains("postgres"))
                .filter(
                        process ->
                                commandLine(process)
                                        .contains(data.resolve("postgresql").toString()))
                .filter(process -> !commandLine(process).contains("wop.jar"))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }
}
