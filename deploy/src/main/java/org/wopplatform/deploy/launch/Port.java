package org.wopplatform.deploy.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A TCP port, 1 to 65535. */
record Port(int number) {
    Port {
        if (number < 1 || number > 65535) {
            throw new Refusal("--port is a number from 1 to 65535, got " + number);
        }
    }

    static Port parse(String text) {
        try {
            return new Port(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new Refusal("--port is a number from 1 to 65535, got " + text);
        }
    }

    void refuseIfTaken(String address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), number));
        } catch (IOException e) {
            throw new Refusal(
                    "port %d of %s cannot be had (%s); choose another with --port"
                            .formatted(number, address, e.getMessage()));
        }
    }
}
