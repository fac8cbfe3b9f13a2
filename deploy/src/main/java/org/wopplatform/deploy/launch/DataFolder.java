package org.wopplatform.deploy.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder of everything that is kept, locked for one running program and closed to other users.
 */
record DataFolder(Path path, FileChannel lock) implements AutoCloseable {
    static DataFolder open(Path path) {
        return openUnlessInUse(path)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "the data in "
                                                + path
                                                + " is in use by another start of this program"));
    }

    static Optional<DataFolder> openUnlessInUse(Path path) {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            var channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataFolder(path, channel));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Refusal("the data folder " + path + " cannot be used: " + e);
        }
    }

    /** From here on what parts of the server print goes to a file; the terminal is for people. */
    void takeOverOutput() throws IOException {
        Files.createDirectories(path.resolve("log"));
        var output =
                new PrintStream(
                        Files.newOutputStream(
                                path.resolve("log/output.log"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.APPEND),
                        true,
                        StandardCharsets.UTF_8);
        System.setOut(output);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
