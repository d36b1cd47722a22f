package dev.modalium.manifest.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/// Jackson's parser of UTF-8 that can also take a list of plain numbers in one go, without a token for each.
///
/// Nine of ten tokens of a large manifest are coordinates. The lists that are taken so are those that Jackson would
/// take as they are; every other one, and one that reaches over the end of the buffer, is left to it, from its first
/// number.
final class ManifestParser extends UTF8StreamJsonParser {

    /// Lists rarely reach over its end.
    private static final int BUFFER = 1 << 16;

    /// As many decimal digits as a `double` holds exactly, whatever they are.
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ABOVE_NINE = 0x7676767676767676L;

    private ManifestParser(
            ObjectReadContext readContext,
            IOContext context,
            int features,
            int formatFeatures,
            InputStream in,
            ByteQuadsCanonicalizer symbols,
            byte[] buffer,
            int start,
            int end) {
        super(readContext, context, features, formatFeatures, in, symbols, buffer, start, end, start, false);
    }

    /// @param in text in UTF-8; a byte order mark before it is passed over
    static ManifestParser open(
            ObjectReadContext readContext,
            IOContext context,
            int features,
            int formatFeatures,
            InputStream in,
            ByteQuadsCanonicalizer symbols) {
        byte[] buffer = new byte[BUFFER];
        int end = fill(buffer, in);
        boolean marked = end >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
        context.setEncoding(JsonEncoding.UTF8);
        return new ManifestParser(
                readContext, context, features, formatFeatures, in, symbols, buffer, marked ? 3 : 0, end);
    }

    /// Reads what there is, and at least as much as a byte order mark takes.
    private static int fill(byte[] buffer, InputStream in) {
        try {
            int end = in.readNBytes(buffer, 0, 3);
            return end + Math.max(0, in.read(buffer, end, buffer.length - end));
        } catch (IOException e) {
            throw JacksonIOException.construct(e);
        }
    }

    /// Passes over the numbers of the list on whose opening bracket the parser stands, so that its closing bracket is
    /// the next token, and answers how many they are; -1 where nothing was passed over.
    int skipNumbers() {
        byte[] bytes = _inputBuffer;
        int end = _inputEnd;
        int at = skipSpace(bytes, _inputPtr, end);
        int count = 0;
        while (at < end) {
            at = endOfNumber(bytes, at, end);
            if (at < 0) {
                return -1;
            }
            count++;
            at = skipSpace(bytes, at, end);
            if (at < end && bytes[at] == ']') {
                _inputPtr = at;
                return count;
            }
            if (at == end || bytes[at] != ',') {
                return -1;
            }
            at = skipSpace(bytes, at + 1, end);
        }
        return -1;
    }

    /// Does the same and gives the numbers, as many as there is room for, each as Jackson reads it.
    int skipNumbers(double[] into) {
        int begin = _inputPtr;
        int count = skipNumbers();
        int at = begin;
        for (int i = 0; i < Math.min(count, into.length); i++) {
            at = skipSpace(_inputBuffer, at, _inputEnd);
            int after = endOfNumber(_inputBuffer, at, _inputEnd);
            into[i] = valueOf(_inputBuffer, at, after);
            at = skipSpace(_inputBuffer, after, _inputEnd) + 1;
        }
        return count;
    }

    /// The index behind the number that begins here, or -1 where there is none or an unusual one.
    private static int endOfNumber(byte[] bytes, int begin, int end) {
        if (begin + Long.BYTES <= end) {
            int after = endOfShortNumber(bytes, begin);
            if (after >= 0) {
                return after;
            }
        }
        int whole = bytes[begin] == '-' ? begin + 1 : begin;
        int at = skipDigits(bytes, whole, end);
        int digits = at - whole;
        if (digits == 0 || (digits > 1 && bytes[whole] == '0')) {
            return -1;
        }
        if (at < end && bytes[at] == '.') {
            int fraction = at + 1;
            at = skipDigits(bytes, fraction, end);
            if (at == fraction) {
                return -1;
            }
            digits += at - fraction;
        }
        return digits > EXACT_DIGITS ? -1 : at;
    }

    /// The index behind a number such as `7`, `639` or `639.99`, of which the next eight bytes tell all at once; else
    /// -1.
    private static int endOfShortNumber(byte[] bytes, int begin) {
        long word = (long) EIGHT_BYTES.get(bytes, begin) ^ ZEROS;
        // the high bit of each byte that is no digit: the exclusive or has made 0 to 9 of digits, and more of all
        // others
        long others = ((word & ~HIGH_BITS) + ABOVE_NINE | word) & HIGH_BITS;
        int whole = Long.numberOfTrailingZeros(others) >>> 3;
        if (whole == 0 || whole == Long.BYTES || (whole > 1 && bytes[begin] == '0')) {
            return -1;
        }
        if (bytes[begin + whole] != '.') {
            return begin + whole;
        }
        int all = Long.numberOfTrailingZeros(others & others - 1) >>> 3;
        return all == whole + 1 || all == Long.BYTES ? -1 : begin + all;
    }

    /// What a number that was found between these two says.
    private static double valueOf(byte[] bytes, int begin, int end) {
        long digits = 0;
        int point = end - 1;
        for (int at = begin; at < end; at++) {
            if (bytes[at] == '.') {
                point = at;
            } else if (bytes[at] != '-') {
                digits = digits * 10 + bytes[at] - '0';
            }
        }
        if (point == end - 1) {
            return bytes[begin] == '-' ? -digits : digits; // as whole numbers, of which none is -0
        }
        double value = digits / POWERS_OF_TEN[end - 1 - point];
        return bytes[begin] == '-' ? -value : value;
    }

    private static int skipDigits(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private static int skipSpace(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] <= ' ' && isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }
}
