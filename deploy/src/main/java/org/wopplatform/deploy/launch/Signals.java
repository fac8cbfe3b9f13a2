package org.wopplatform.deploy.launch;

import java.lang.reflect.Proxy;

/**
 * Has the program told of SIGTERM and Ctrl-C. A shutdown hook cannot do this: the server has one of
 * its own, and hooks run side by side, so the database could stop before the server. The class
 * behind it is the JDK's own but not part of its compiled API, hence the reflection.
 */
final class Signals {
    private Signals() {}

    static void stopOn(Runnable stop, String... names) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var ours =
                    Proxy.newProxyInstance(
                            Signals.class.getClassLoader(),
                            new Class<?>[] {handler},
                            (proxy, method, arguments) -> {
                                stop.run();
                                return null;
                            });
            for (var name : names) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
            }
        } catch (ReflectiveOperationException e) {
            Runtime.getRuntime().addShutdownHook(new Thread(stop));
        }
    }
}
