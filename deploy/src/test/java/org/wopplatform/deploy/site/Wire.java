package org.wopplatform.deploy.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * HTTP as bytes on a socket: sends what no proper client would, such as odd paths, any Host, or a
 * request from another source address.
 */
public final class Wire {
    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private final String from;

    private Wire(int port, String from) {
        this.port = port;
        this.from = from;
    }

    public static Wire to(int port) {
        return new Wire(port, "127.0.0.1");
    }

    /** The same from another address of this machine, any of 127.0.0.0/8. */
    public Wire from(String address) {
        return new Wire(port, address);
    }

    public Answer get(String target, String... headers) {
        return send("GET", target, "", headers);
    }

    /** Sends a form. */
    public Answer post(String target, String form, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/x-www-form-urlencoded");
        return send("POST", target, form, all.toArray(String[]::new));
    }

    public Answer json(String method, String target, String json, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/json");
        return send(method, target, json, all.toArray(String[]::new));
    }

    public Answer send(String method, String target, String body, String... headers) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        var given = List.of(headers);
        if (given.stream().noneMatch(header -> header.startsWith("Host:"))) {
            head.append("Host: localhost:").append(port).append("\r\n");
        }
        given.forEach(header -> head.append(header).append("\r\n"));
        if (bytes.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = new ByteArrayOutputStream();
            request.write(head.toString().getBytes(StandardCharsets.UTF_8));
            request.write(bytes);
            socket.getOutputStream().write(request.toByteArray());
            return Answer.read(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        }
    }
}
