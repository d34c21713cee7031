package org.reeduca.referral;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * Asks a ClamAV daemon over the network, with its command INSTREAM: chunks, each after its length in four bytes, until one
 * of length zero. Its answer ends in {@code OK} for what is clean and in {@code FOUND} for what is not; whatever else it
 * says is no answer.
 */
final class ClamdScan implements MalwareScan {

    private static final int CHUNK = 64 * 1024;

    private final InetSocketAddress daemon;
    private final Duration patience;

    /**
     * @param patience how long to wait for the connection, and then for the answer
     */
    ClamdScan(InetSocketAddress daemon, Duration patience) {
        this.daemon = daemon;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "CLAMD";
    }

    @Override
    public boolean clean(byte[] content) throws ScanUnavailable {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(daemon.getHostString(), daemon.getPort()), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            send(socket, content);
            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII)
                    .strip()
                    .replace("\0", "");
            return isClean(answer);
        } catch (IOException e) {
            throw new ScanUnavailable("The scanner did not answer", e);
        }
    }

    private static void send(Socket socket, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(US_ASCII));
        for (int start = 0; start < content.length; start += CHUNK) {
            int length = Math.min(CHUNK, content.length - start);
            out.writeInt(length);
            out.write(content, start, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static boolean isClean(String answer) throws IOException {
        if (answer.endsWith(" OK")) {
            return true;
        } else if (answer.endsWith(" FOUND")) {
            return false;
        }
        throw new IOException("The scanner answered neither OK nor FOUND");
    }
}
