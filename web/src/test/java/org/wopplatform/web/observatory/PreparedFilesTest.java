package org.wopplatform.web.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.wopplatform.web.observatory.PreparedFiles.Prepared;
import org.wopplatform.web.problems.Busy;

/** Rule OD3: making files is bounded, whoever asks. */
class PreparedFilesTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int CLIENTS = 10;

    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final List<Thread> clients = new CopyOnWriteArrayList<>();

    @Test
    void aFileThatTenAskForAtOnceIsReadAndMadeOnce() throws Exception {
        var files = new PreparedFiles(PreparedFiles.MOST_BYTES, LONG);

        var answers =
                atOnce(
                        client ->
                                files.take(
                                        "everything",
                                        () -> {
                                            untilTheOthersWait();
                                            return table("1");
                                        }));

        for (var answer : answers) {
            assertThat(plain(answer.get())).isEqualTo("table 1");
        }
        assertThat(read).hasValue(1);
        assertThat(written).hasValue(1);
    }

    @Test
    void ofTenFilesAskedForAtOnceTwoAreMadeAtATime() throws Exception {
        var files = new PreparedFiles(PreparedFiles.MOST_BYTES, LONG);
        var everybodyAsks = new CountDownLatch(CLIENTS);

        var answers =
                atOnce(
                        client -> {
                            everybodyAsks.countDown();
                            return files.take(
                                    client,
                                    () -> {
                                        mostAtOnce.accumulateAndGet(
                                                now.incrementAndGet(), Math::max);
                                        await(everybodyAsks);
                                        now.decrementAndGet();
                                        return table("1");
                                    });
                        });

        for (var answer : answers) {
            assertThat(plain(answer.get())).isEqualTo("table 1");
        }
        assertThat(read).hasValue(CLIENTS);
        assertThat(mostAtOnce.get()).isBetween(1, PreparedFiles.AT_ONCE);
    }

    @Test
    void whoeverWouldWaitTooLongIsAskedToComeBack() throws Exception {
        var files = new PreparedFiles(PreparedFiles.MOST_BYTES, Duration.ofMillis(50));
        var busy = new CountDownLatch(PreparedFiles.AT_ONCE);
        var over = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(PreparedFiles.AT_ONCE);
        for (var client = 0; client < PreparedFiles.AT_ONCE; client++) {
            var asked = "long " + client;
            pool.submit(
                    () ->
                            files.take(
                                    asked,
                                    () -> {
                                        busy.countDown();
                                        await(over);
                                        return table("1");
                                    }));
        }
        busy.await();

        assertThatThrownBy(() -> files.take("another", () -> table("1"))).isInstanceOf(Busy.class);
        assertThatThrownBy(() -> files.take("long 0", () -> table("1"))).isInstanceOf(Busy.class);
        over.countDown();
        pool.shutdown();
    }

    @Test
    void aFileIsMadeAnewWhenWhatItIsMadeOfHasChanged() throws Exception {
        var files = new PreparedFiles();

        assertThat(plain(files.take("x", () -> table("1")))).isEqualTo("table 1");
        assertThat(plain(files.take("x", () -> table("1")))).isEqualTo("table 1");
        assertThat(written).hasValue(1);
        assertThat(plain(files.take("x", () -> table("2")))).isEqualTo("table 2");
        assertThat(written).hasValue(2);
    }

    @Test
    void aFileThatCouldNotBeMadeIsTriedAgain() throws Exception {
        var files = new PreparedFiles();

        assertThatThrownBy(
                        () ->
                                files.take(
                                        "x",
                                        () -> {
                                            throw new IllegalStateException("not now");
                                        }))
                .hasMessage("not now");

        assertThat(plain(files.take("x", () -> table("1")))).isEqualTo("table 1");
    }

    @Test
    void whatWasAskedForLongestAgoGoesFirst() {
        var files = new PreparedFiles(60, LONG);
        files.take("a", () -> table("1"));
        files.take("b", () -> table("1"));
        files.take("a", () -> table("1"));
        files.take("c", () -> table("1"));
        assertThat(written).hasValue(3);

        files.take("a", () -> table("1"));
        assertThat(written).hasValue(3);
        files.take("b", () -> table("1"));
        assertThat(written).hasValue(4);
    }

    private interface Asking {
        Prepared by(int client);
    }

    private List<Future<Prepared>> atOnce(Asking asking) {
        var pool =
                Executors.newFixedThreadPool(
                        CLIENTS,
                        work -> {
                            var client = new Thread(work);
                            clients.add(client);
                            return client;
                        });
        var answers = new ArrayList<Future<Prepared>>();
        for (var client = 0; client < CLIENTS; client++) {
            var number = client;
            answers.add(pool.submit(() -> asking.by(number)));
        }
        pool.shutdown();
        return answers;
    }

    private PreparedFiles.Content table(String version) {
        read.incrementAndGet();
        return new PreparedFiles.Content() {
            @Override
            public String tag() {
                return version;
            }

            @Override
            public void write(OutputStream out) throws IOException {
                written.incrementAndGet();
                out.write(("table " + version).getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void untilTheOthersWait() {
        while (clients.stream().filter(PreparedFilesTest::waits).count() < CLIENTS - 1) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private static boolean waits(Thread thread) {
        return thread != Thread.currentThread() && thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static String plain(Prepared file) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(file.compressed()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
