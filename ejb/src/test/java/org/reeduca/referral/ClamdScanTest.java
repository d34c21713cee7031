package org.reeduca.referral;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.reeduca.referral.MalwareScan.ScanUnavailable;

/** The conversation with a scanner, with one that says what a test tells it to. */
class ClamdScanTest {

    private static final byte[] CONTENT = new byte[150_000];
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static {
        Arrays.fill(CONTENT, (byte) 7);
    }

    @Test
    void it_sends_the_whole_file_and_believes_the_answer() throws Exception {
        assertThat(scan("stream: OK\0")).isTrue();
        assertThat(scan("stream: Eicar-Test-Signature FOUND\0")).isFalse();
    }

    @Test
    void whatever_else_it_answers_is_no_answer() {
        assertThatThrownBy(() -> scan("INSTREAM size limit exceeded. ERROR\0")).isInstanceOf(ScanUnavailable.class);
        assertThatThrownBy(() -> scan("")).isInstanceOf(ScanUnavailable.class);
    }

    @Test
    void a_scanner_that_is_not_there_is_said_to_be_so() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        MalwareScan scan = new ClamdScan(InetSocketAddress.createUnresolved("127.0.0.1", port), PATIENCE);

        assertThatThrownBy(() -> scan.clean(CONTENT)).isInstanceOf(ScanUnavailable.class);
    }

    @Test
    void an_installation_chooses_its_scanner() {
        assertThat(new ScanSettings(Map.of()).scan().name()).isEqualTo("NONE");
        assertThat(new ScanSettings(Map.of("REEDUCA_ATTACHMENT_SCAN", "clamd://scanner.example:3310"))
                        .scan()
                        .name())
                .isEqualTo("CLAMD");
        assertThatThrownBy(() -> new ScanSettings(Map.of("REEDUCA_ATTACHMENT_SCAN", "yes")).scan())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean scan(String answer)
            throws IOException, ScanUnavailable, InterruptedException, ExecutionException {
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> serve(daemon, answer));
            boolean clean = new ClamdScan(
                            InetSocketAddress.createUnresolved("127.0.0.1", daemon.getLocalPort()), PATIENCE)
                    .clean(CONTENT);
            assertThat(received.get()).isEqualTo(CONTENT);
            return clean;
        }
    }

    /** Reads what is streamed and answers; gives back the file. */
    private static byte[] serve(ServerSocket daemon, String answer) {
        try (Socket socket = daemon.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(10), US_ASCII)).isEqualTo("zINSTREAM\0");
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                file.write(in.readNBytes(length));
            }
            socket.getOutputStream().write(answer.getBytes(US_ASCII));
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
