package org.reeduca.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One visitor on one kept connection, as thin as http allows: the time of a library would be part of every measured
 * request and would flatter the ratios.
 */
final class Wire implements Closeable {

    /** The server closes a silent connection after a minute. */
    private static final long OLDEST_NANOS = Duration.ofSeconds(20).toNanos();

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Socket socket;
    private InputStream in;
    private long lastUse = System.nanoTime();

    Wire(int port) throws IOException {
        this.port = port;
        this.socket = open(port);
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    private static Socket open(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(600_000);
        return socket;
    }

    Answer get(String path) throws IOException {
        return send(request("GET", path, "", ""));
    }

    /** Sends a form that is already encoded. */
    Answer post(String path, String form) throws IOException {
        return send(
                request("POST", path, about("application/x-www-form-urlencoded", form.getBytes(UTF_8).length), form));
    }

    /** Sends a form with a file. */
    Answer postFile(String path, Map<String, String> fields, String fileField, String name, byte[] file)
            throws IOException {
        String boundary = "part-of-a-benchmark";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) ->
                body.writeBytes(part(boundary, "\"" + field + "\"", value).getBytes(UTF_8)));
        body.writeBytes(part(boundary, "\"%s\"; filename=\"%s\"".formatted(fileField, name), "")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        String about = about("multipart/form-data; boundary=" + boundary, body.size());
        request.writeBytes(request("POST", path, about, ""));
        request.writeBytes(body.toByteArray());
        return send(request.toByteArray());
    }

    private static String part(String boundary, String field, String value) {
        return "\r\n--%s\r\nContent-Disposition: form-data; name=%s\r\n\r\n%s".formatted(boundary, field, value);
    }

    private static String about(String type, int length) {
        return "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n";
    }

    private byte[] request(String method, String path, String about, String body) {
        String cookie = cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        return (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nAccept: text/html, application/json\r\nAccept-Encoding: gzip\r\nSec-Fetch-Site: same-origin\r\n"
                        + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                        + about + "\r\n" + body)
                .getBytes(UTF_8);
    }

    private Answer send(byte[] request) throws IOException {
        if (System.nanoTime() - lastUse > OLDEST_NANOS) {
            socket.close();
            socket = open(port);
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        }
        socket.getOutputStream().write(request);
        Answer answer = read();
        lastUse = System.nanoTime();
        return answer;
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        String location = "";
        boolean compressed = false;
        boolean kept = false;
        boolean chunked = false;
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "location" -> location = value;
                case "cache-control" -> kept = value.contains("immutable");
                case "content-encoding" -> compressed = value.equals("gzip");
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "content-length" -> length = Integer.parseInt(value);
                case "set-cookie" -> keep(value);
                default -> {}
            }
        }
        return new Answer(status, location, compressed, kept, chunked ? chunks() : exactly(length));
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String name = pair.substring(0, equals);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(equals + 1));
        }
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.writeBytes(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The server closed the connection within an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
