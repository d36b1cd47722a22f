package dev.modalium.validation.web;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.validation.Validator;
import dev.modalium.validation.report.FailOn;
import dev.modalium.validation.report.FileCheck;
import dev.modalium.validation.report.RuleNames;
import dev.modalium.web.Problem;
import dev.modalium.web.SentParameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a manifest is to be checked, with the defaults of the command line.
///
/// @param fileName as reports name it
record CheckRequest(String fileName, FileCheck check, FailOn failOn) {

    static final Set<String> PARAMETERS = Set.of("fileName", "format", "maxFindings", "failOn", "disable");

    private static final int MAX_FINDINGS = 100;
    private static final int MOST_FINDINGS = 10_000;
    private static final int LONGEST_NAME = 500;

    /// @param partName the name of the form's part, for where the parameter is missing
    static CheckRequest of(SentParameters sent, @Nullable String partName, ManifestFormats formats) {
        var validator = new Validator(maxFindings(sent.optional("maxFindings")), disabled(sent.optional("disable")));
        String name = sent.optional("fileName");
        return new CheckRequest(
                fileName(name == null ? partName : name),
                new FileCheck(validator, formats, format(sent.optional("format"), formats)),
                failOn(sent.optional("failOn")));
    }

    private static String fileName(@Nullable String given) {
        String name = given == null ? "" : given.replaceAll("\\p{Cntrl}", "").strip();
        if (name.length() > LONGEST_NAME) {
            throw Problem.parameter(
                    "fileName", "The file's name has more than " + LONGEST_NAME + " characters; shorten it.");
        }
        return name.isEmpty() ? "manifest" : name;
    }

    private static @Nullable ManifestFormat format(@Nullable String name, ManifestFormats formats) {
        if (name == null) {
            return null;
        }
        List<String> known = formats.all().stream().map(ManifestFormat::name).toList();
        return formats.named(name)
                .orElseThrow(() -> Problem.parameter(
                                "format",
                                "There is no format '" + name + "'; there are " + String.join(", ", known) + ".")
                        .with("known", known));
    }

    private static int maxFindings(@Nullable String text) {
        if (text == null) {
            return MAX_FINDINGS;
        }
        int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (number < 0 || number > MOST_FINDINGS) {
            throw Problem.parameter(
                    "maxFindings",
                    String.format(
                            Locale.ROOT,
                            "The parameter 'maxFindings' is '%s'; expected a whole number from 0 to %,d.",
                            text,
                            MOST_FINDINGS));
        }
        return number;
    }

    private static FailOn failOn(@Nullable String text) {
        if (text == null) {
            return FailOn.ERROR;
        }
        return Arrays.stream(FailOn.values())
                .filter(one -> one.toString().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                        "failOn", "The parameter 'failOn' is '" + text + "'; expected error, warning or never."));
    }

    private static Set<FindingCode> disabled(@Nullable String names) {
        Set<FindingCode> disabled = EnumSet.noneOf(FindingCode.class);
        for (String name : names == null ? new String[0] : names.split(",")) {
            disabled.add(RuleNames.find(name)
                    .orElseThrow(() -> Problem.parameter(
                                    "disable", "There is no rule '" + name.strip() + "'; /rules lists them.")
                            .with(
                                    "near",
                                    RuleNames.nearest(name).stream()
                                            .map(FindingCode::slug)
                                            .toList())));
        }
        return disabled;
    }
}
