package org.wopplatform.deploy.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** Payara Micro with the application in it. Nothing else in the project knows Payara. */
final class Server implements AutoCloseable {
    private static final String NAME = "wop";
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP =
            "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

    private static final String COMPRESSED =
            "text/html,text/css,application/json,application/problem+json,image/svg+xml";

    private final PayaraMicroRuntime runtime;

    private Server(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    static Server start(
            Distribution distribution,
            DataFolder folder,
            Options options,
            Map<String, String> prepared)
            throws Exception {
        prepared.forEach(
                (name, value) -> {
                    if (name.startsWith("wop.")) {
                        System.setProperty(name, value);
                    }
                });
        System.setProperty("wop.url", options.url());
        System.setProperty("wop.demonstration", String.valueOf(options.demonstration()));
        System.setProperty(
                "fish.payara.micro.UnpackDir", distribution.payara().resolve("runtime").toString());
        System.setProperty(
                "fish.payara.micro.BootJar",
                distribution.payara().resolve("launch-micro.jar").toUri().toString());
        var boot = boot();
        boot.setRootDir(freshRoot(distribution, folder.path().resolve("server")).toFile());
        boot.setHttpPort(options.port().number());
        boot.setNoHazelcast(true);
        boot.setNoCluster(false);
        boot.setPrintLogo(false);
        boot.setPreBootHandler(
                commands -> {
                    commands.run("set", LISTENER + "address=" + options.address());
                    commands.run("set", HTTP + "xpowered-by=false");
                    commands.run("set", HTTP + "server-header=false");
                    commands.run("set", HTTP + "xframe-options=false");
                    commands.run("set", HTTP + "compression=on");
                    commands.run("set", HTTP + "compression-min-size-bytes=1024");
                    commands.run("set", HTTP + "compressable-mime-type=" + COMPRESSED);
                    commands.run("set", HTTP + "max-connections=10000");
                    commands.run("set", HTTP + "request-timeout-seconds=60");
                    commands.run("set", HTTP + "header-buffer-length-bytes=16384");
                    commands.run("set", HTTP + "max-form-post-size-bytes=2097152");
                    commands.run("set", HTTP + "max-post-size-bytes=33554432");
                    commands.run(
                            "set",
                            "configs.config.server-config.phone-home-runtime-configuration.enabled=false");
                });
        boot.setLogPropertiesFile(logging(folder));
        var server = new Server(boot.bootStrap());
        server.deploy(distribution.application());
        return server;
    }

    private static PayaraMicroBoot boot() throws ReflectiveOperationException {
        return (PayaraMicroBoot)
                Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                        .getMethod("getInstance")
                        .invoke(null);
    }

    private void deploy(Path application) {
        runtime.deploy(NAME, "/", application.toFile());
        if (!runtime.getDeployedApplicationNames().contains(NAME)) {
            close();
            throw new Refusal("the application could not be deployed; the log says why");
        }
    }

    @Override
    public void close() {
        try {
            runtime.shutdown();
        } catch (BootstrapException e) {
            System.err.println("wop: while stopping the server: " + e);
        }
    }

    /** A new copy on each start, since the server keeps its configuration there. */
    private static Path freshRoot(Distribution distribution, Path root) throws IOException {
        if (Files.exists(root)) {
            try (var old = Files.walk(root)) {
                for (var path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        for (var part : new String[] {"config", "docroot", "lib"}) {
            copy(distribution.payara().resolve(part), root.resolve(part));
        }
        return root;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var tree = Files.walk(from)) {
            for (var path : tree.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static java.io.File logging(DataFolder folder) throws IOException {
        Files.createDirectories(folder.path().resolve("log"));
        var properties = folder.path().resolve("server-logging.properties");
        Files.writeString(
                properties, LoggingProperties.writingTo(folder.path().resolve("log/server.log")));
        return properties.toFile();
    }
}
