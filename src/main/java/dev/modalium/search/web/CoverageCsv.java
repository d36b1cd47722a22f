package dev.modalium.search.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.modalium.search.coverage.Coverage;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The coverage map as lines with commas (RFC 4180), one for each cell under a line of names.
final class CoverageCsv {

    private CoverageCsv() {}

    static String of(Coverage coverage) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(
                "pair", "task", "datasets", "items", "itemsUnknown", "hours", "hoursUnknown", "url", "revision");
        for (Coverage.Cell cell : coverage.cells()) {
            csv.writeRecord(
                    cell.pair(),
                    cell.task(),
                    String.valueOf(cell.datasets()),
                    number(cell.items()),
                    String.valueOf(cell.itemsUnknown()),
                    number(cell.hours()),
                    String.valueOf(cell.hoursUnknown()),
                    cell.url(),
                    String.valueOf(coverage.revision()));
        }
        return text.toString();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
