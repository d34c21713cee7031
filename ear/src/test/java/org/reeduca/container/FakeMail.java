package org.reeduca.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server as small as can be, where the installation of the tests has its own: it takes letters, refuses them, or falls silent. */
final class FakeMail implements AutoCloseable {

    /** What it does with a letter. */
    enum Manner {
        ACCEPT,
        /** There is no such address. */
        NO_SUCH_ADDRESS,
        /** Come again later. */
        LATER,
        /** It takes the letter and never says so. */
        SILENT,
        /** It takes the letter and hangs up. */
        HANG_UP
    }

    private final ServerSocket socket;
    private final Manner manner;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** A letter that came in whole, whether or not that was said. */
    record Letter(String to, String text) {

        String messageId() {
            return header("Message-ID");
        }

        /** A header of one line; empty when there is none. */
        String header(String name) {
            return text.lines()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    private FakeMail(Manner manner) throws IOException {
        this.manner = manner;
        socket = new ServerSocket(
                URI.create(System.getenv("REEDUCA_MAIL")).getPort(), 50, InetAddress.getLoopbackAddress());
        start(this::listen);
    }

    static FakeMail that(Manner manner) throws IOException {
        return new FakeMail(manner);
    }

    /** Letters to an address, in the order in which they came. */
    List<Letter> to(String address) {
        return letters.stream().filter(letter -> letter.to().equals(address)).toList();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "fake mail server");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                start(() -> converse(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 fake");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, manner == Manner.NO_SUCH_ADDRESS ? "550 no such address" : "250 ok");
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    letters.add(new Letter(to, body(in)));
                    String answer = answer();
                    if (answer == null) {
                        if (manner == Manner.HANG_UP) {
                            return;
                        }
                        continue;
                    }
                    say(out, answer);
                } else {
                    say(out, line.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException e) {
            return; // the other side went away, or the test is over
        }
    }

    private @Nullable String answer() {
        return switch (manner) {
            case LATER -> "451 later";
            case SILENT, HANG_UP -> null;
            case ACCEPT, NO_SUCH_ADDRESS -> "250 taken";
        };
    }

    private static String body(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
