package dev.modalium.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// A connection to a service through which only so many bytes go until it is widened.
final class ThinLine implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicLong passed = new AtomicLong();
    private final int service;
    private volatile long most;

    /// @param most how many bytes go to the service in all
    ThinLine(int service, long most) throws IOException {
        this.service = service;
        this.most = most;
        Thread.startVirtualThread(this::accept);
    }

    String url() {
        return "http://localhost:" + door.getLocalPort();
    }

    /// Whether nothing goes through any more.
    boolean isFull() {
        return passed.get() >= most;
    }

    /// Breaks every connection, and lets everything through from now on.
    void widen() throws IOException {
        most = Long.MAX_VALUE;
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        widen();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), service);
                sockets.add(client);
                sockets.add(server);
                Thread.startVirtualThread(() -> pass(client, server, true));
                Thread.startVirtualThread(() -> pass(server, client, false));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void pass(Socket from, Socket to, boolean counted) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                while (counted && isFull() && !to.isClosed()) {
                    Thread.sleep(5);
                }
                out.write(buffer, 0, n);
                passed.addAndGet(counted ? n : 0);
            }
        } catch (IOException | InterruptedException _) {
            // broken
        }
    }
}
