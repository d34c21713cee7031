package org.reeduca.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The wire between application and database. It passes on what both say, and can lose the one message that matters: the
 * COMMIT of a transaction that recorded a mark, or the answer to it. Then the connection is gone, and the application
 * cannot know which of the two it was.
 */
final class Relay implements AutoCloseable {

    /** What is lost. */
    enum Loss {
        NOTHING,
        /** The database never hears it, and takes everything back. */
        COMMIT,
        /** The database has committed, the application never hears it. */
        ANSWER
    }

    /** First byte of a packet with a statement as text. */
    private static final byte QUERY = 3;

    /** The last statement of a mark that is sent. */
    private static final String RECORDS_A_MARK = "INSERT INTO sent_mark";

    private final ServerSocket door;
    private final int databasePort;
    private final AtomicReference<Loss> next = new AtomicReference<>(Loss.NOTHING);
    private final AtomicInteger losses = new AtomicInteger();

    /** Listens on a free port of the loopback for a database on another. */
    Relay(int databasePort) throws IOException {
        this.databasePort = databasePort;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        begin(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Loses this of the next transaction that records a mark. */
    void loseNext(Loss loss) {
        next.set(loss);
    }

    /** How often something was lost. */
    int losses() {
        return losses.get();
    }

    private void listen() throws IOException {
        while (!door.isClosed()) {
            Socket application = door.accept();
            try {
                Link link = new Link(application, new Socket(InetAddress.getLoopbackAddress(), databasePort));
                begin(link::up);
                begin(link::down);
            } catch (IOException e) {
                application.close(); // no database listens; the application is told at once, as without a relay
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    /** One connection. */
    private final class Link {
        private final Socket application;
        private final Socket database;
        private boolean marked;
        private volatile boolean silenced;

        Link(Socket application, Socket database) throws IOException {
            this.application = application;
            this.database = database;
            application.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
        }

        /** Packets of the application: three bytes of length, one number, content. */
        void up() throws IOException {
            try (application;
                    database) {
                DataInputStream in = new DataInputStream(new BufferedInputStream(application.getInputStream()));
                OutputStream out = database.getOutputStream();
                byte[] header = new byte[4];
                while (true) {
                    in.readFully(header);
                    int length = (header[0] & 0xff) + ((header[1] & 0xff) << 8) + ((header[2] & 0xff) << 16);
                    byte[] content = in.readNBytes(length);
                    if (lost(content) == Loss.COMMIT) {
                        return;
                    }
                    byte[] packet = new byte[header.length + length];
                    System.arraycopy(header, 0, packet, 0, header.length);
                    System.arraycopy(content, 0, packet, header.length, content.length);
                    out.write(packet);
                }
            }
        }

        private Loss lost(byte[] content) {
            if (content.length == 0 || content[0] != QUERY) {
                return Loss.NOTHING;
            }
            String sql = new String(content, 1, content.length - 1, UTF_8);
            marked |= sql.contains(RECORDS_A_MARK);
            if (!marked || !sql.equalsIgnoreCase("COMMIT")) {
                return Loss.NOTHING;
            }
            marked = false;
            Loss loss = next.getAndSet(Loss.NOTHING);
            if (loss != Loss.NOTHING) {
                losses.incrementAndGet();
            }
            silenced = loss == Loss.ANSWER;
            return loss;
        }

        /** Bytes of the database; when it speaks again it has committed. */
        void down() throws IOException {
            try (application;
                    database) {
                InputStream in = database.getInputStream();
                OutputStream out = application.getOutputStream();
                byte[] bytes = new byte[64 * 1024];
                for (int read = in.read(bytes); read >= 0 && !silenced; read = in.read(bytes)) {
                    out.write(bytes, 0, read);
                }
            }
        }
    }

    private static void begin(Pump pump) {
        Thread thread = new Thread(() -> {
            try {
                pump.run();
            } catch (IOException e) {
                // a connection that ended, by itself or because somebody was killed: that is what this is for
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** What a thread of the relay does until its connection ends. */
    private interface Pump {
        void run() throws IOException;
    }
}
