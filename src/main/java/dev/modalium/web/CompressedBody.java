package dev.modalium.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// The bytes of a request's body as they were before the client compressed them.
public final class CompressedBody {

    private static final int BUFFER = 1 << 16;

    private CompressedBody() {}

    /// The body of a request, unpacked while it is read.
    ///
    /// What is wrong with a compressed body shows as a [ZipException] where it is read.
    ///
    /// @throws Problem where it is in another encoding than gzip
    public static InputStream of(HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        return switch (encoding(request)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> unpacked(body);
            default -> throw unsupported(request);
        };
    }

    /// Refuses a body that is compressed as a whole, where only its parts are taken.
    public static void refuse(HttpServletRequest request) {
        String encoding = encoding(request);
        if (!encoding.isEmpty() && !encoding.equals("identity")) {
            throw unsupported(request);
        }
    }

    private static String encoding(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    }

    private static InputStream unpacked(InputStream body) throws IOException {
        try {
            return new Unpacked(new GZIPInputStream(body, BUFFER));
        } catch (EOFException e) {
            throw brokenOff(e);
        }
    }

    private static Problem unsupported(HttpServletRequest request) {
        Problem problem = Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-encoding",
                "The encoding of the body is not understood",
                "Content-Encoding is '" + request.getHeader(HttpHeaders.CONTENT_ENCODING)
                        + "'; bare bytes may be compressed with gzip, and everything else is sent as it is.");
        problem.getHeaders().add(HttpHeaders.ACCEPT_ENCODING, "gzip");
        return problem;
    }

    /// A connection that ends is an exception of the server's own type, and not a fault of what was compressed.
    private static IOException brokenOff(EOFException e) {
        if (e.getClass() != EOFException.class) {
            return e;
        }
        var broken = new ZipException("The compressed body breaks off");
        broken.initCause(e);
        return broken;
    }

    private static final class Unpacked extends FilterInputStream {

        Unpacked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (EOFException e) {
                throw brokenOff(e);
            }
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (EOFException e) {
                throw brokenOff(e);
            }
        }
    }
}
