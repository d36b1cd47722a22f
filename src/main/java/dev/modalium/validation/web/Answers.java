package dev.modalium.validation.web;

import dev.modalium.validation.report.ReportFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/// The forms of a report by the media types that ask for them.
final class Answers {

    static final String SARIF = "application/sarif+json";

    private static final Map<MediaType, ReportFormat> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put(MediaType.APPLICATION_JSON, ReportFormat.JSON);
        FORMS.put(MediaType.parseMediaType(SARIF), ReportFormat.SARIF);
        FORMS.put(MediaType.TEXT_PLAIN, ReportFormat.TEXT);
        FORMS.put(MediaType.APPLICATION_XML, ReportFormat.JUNIT);
    }

    private Answers() {}

    /// The form that is wanted most; JSON where nothing is said or everything is fine.
    static ReportFormat form(@Nullable String accept) {
        for (MediaType wanted : wanted(accept)) {
            for (Map.Entry<MediaType, ReportFormat> form : FORMS.entrySet()) {
                if (wanted.includes(form.getKey())) {
                    return form.getValue();
                }
            }
        }
        return ReportFormat.JSON;
    }

    static String type(ReportFormat form) {
        return switch (form) {
            case JSON -> MediaType.APPLICATION_JSON_VALUE;
            case SARIF -> SARIF;
            case JUNIT -> "application/xml;charset=UTF-8";
            case TEXT, GITHUB -> "text/plain;charset=UTF-8";
        };
    }

    private static List<MediaType> wanted(@Nullable String accept) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            types.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
            return types;
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }
}
