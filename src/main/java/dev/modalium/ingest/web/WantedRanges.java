package dev.modalium.ingest.web;

import dev.modalium.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

/// The ranges of a file that a request asks for, none where it is to have the whole.
record WantedRanges(List<Range> ranges) {

    private static final WantedRanges WHOLE = new WantedRanges(List.of());

    /// From the first byte to the last one, as `Content-Range` has them.
    record Range(long first, long last) {

        long length() {
            return last - first + 1;
        }

        String of(long size) {
            return "bytes " + first + "-" + last + "/" + size;
        }
    }

    /// A header that cannot be read, or wants more than the whole, is passed over, as RFC 9110 has it.
    ///
    /// @param eTag of the file
    /// @throws Problem if the file has none of the ranges
    static WantedRanges of(HttpServletRequest request, String eTag, long size) {
        String header = request.getHeader(HttpHeaders.RANGE);
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (header == null
                || !HttpMethod.GET.matches(request.getMethod())
                || (condition != null && !condition.equals(eTag))) {
            return WHOLE;
        }
        List<HttpRange> wanted;
        try {
            wanted = HttpRange.parseRanges(header);
        } catch (IllegalArgumentException _) {
            return WHOLE;
        }
        if (wanted.isEmpty()) {
            return WHOLE;
        }
        List<Range> inside = wanted.stream()
                .filter(range -> range.getRangeStart(size) < size)
                .map(range -> new Range(range.getRangeStart(size), range.getRangeEnd(size)))
                .toList();
        if (inside.isEmpty()) {
            throw outside(header, size);
        }
        return inside.stream().mapToLong(Range::length).sum() > size ? WHOLE : new WantedRanges(inside);
    }

    private static Problem outside(String header, long size) {
        Problem problem = Problem.of(
                        HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
                        "range-not-satisfiable",
                        "The file has no such range",
                        "Range is '" + header + "', and the file has the bytes 0 to " + (size - 1) + ".")
                .with("size", size);
        problem.getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
        return problem;
    }
}
