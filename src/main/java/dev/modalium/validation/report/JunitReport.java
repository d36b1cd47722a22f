package dev.modalium.validation.report;

import dev.modalium.manifest.FindingCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// JUnit XML as CI servers read it: a suite for each file, a failed case for each rule that a file breaks.
final class JunitReport implements ReportWriter {

    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final FailOn failOn;

    JunitReport(FailOn failOn) {
        this.failOn = failOn;
    }

    @Override
    public void write(List<FileReport> files, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            line(xml, 0);
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "modalium validate");
            for (FileReport file : files) {
                suite(file, xml);
            }
            line(xml, 0);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void suite(FileReport file, XMLStreamWriter xml) throws XMLStreamException {
        List<FindingCode> failed = file.report().counts().keySet().stream()
                .filter(code -> failOn.fails(code.severity()))
                .toList();
        line(xml, 1);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", legal(file.file()));
        xml.writeAttribute("tests", String.valueOf(Math.max(1, failed.size())));
        xml.writeAttribute("failures", String.valueOf(failed.size()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        for (FindingCode code : failed) {
            failedCase(file, code, xml);
        }
        if (failed.isEmpty()) {
            line(xml, 2);
            xml.writeEmptyElement("testcase");
            xml.writeAttribute("classname", legal(file.file()));
            xml.writeAttribute("name", "is valid");
        }
        others(file, xml);
        line(xml, 1);
        xml.writeEndElement();
    }

    private static void failedCase(FileReport file, FindingCode code, XMLStreamWriter xml) throws XMLStreamException {
        List<Reported> reported = file.reported().stream()
                .filter(one -> one.finding().code() == code)
                .toList();
        long count = file.report().count(code);
        line(xml, 2);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", legal(file.file()));
        xml.writeAttribute("name", code.slug());
        xml.writeAttribute("file", legal(file.file()));
        if (!reported.isEmpty()) {
            xml.writeAttribute("line", String.valueOf(reported.getFirst().line()));
        }
        line(xml, 3);
        xml.writeStartElement("failure");
        xml.writeAttribute("type", code.slug());
        xml.writeAttribute("message", Totals.count(count, "finding") + ": " + code.meaning());
        var text = new StringBuilder("\n");
        for (Reported one : reported) {
            text.append(TextReport.headline(file, one)).append('\n');
        }
        if (count > reported.size()) {
            text.append(Totals.count(count - reported.size(), "more finding")).append('\n');
        }
        text.append(code.remedy()).append('\n');
        xml.writeCharacters(legal(text.toString()));
        xml.writeEndElement();
        line(xml, 2);
        xml.writeEndElement();
    }

    /// What was found but is no failure, so that nothing that was found is missing.
    private void others(FileReport file, XMLStreamWriter xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (Reported one : file.reported()) {
            if (!failOn.fails(one.finding().severity())) {
                text.append(TextReport.headline(file, one)).append('\n');
            }
        }
        for (Map.Entry<FindingCode, Long> left : file.report().leftOut().entrySet()) {
            if (!failOn.fails(left.getKey().severity())) {
                text.append("%s of %s\n"
                        .formatted(
                                Totals.count(left.getValue(), "more finding"),
                                left.getKey().slug()));
            }
        }
        if (!text.isEmpty()) {
            line(xml, 2);
            xml.writeStartElement("system-out");
            xml.writeCharacters(legal("\n" + text));
            xml.writeEndElement();
        }
    }

    private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /// XML 1.0 has no way at all to write most control characters.
    private static String legal(String text) {
        return text.codePoints()
                .map(character -> isLegal(character) ? character : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character < 0xD800)
                || (character >= 0xE000 && character < 0xFFFE)
                || character > 0xFFFF;
    }
}
