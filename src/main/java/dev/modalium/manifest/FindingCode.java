package dev.modalium.manifest;

import java.util.Locale;

/// What can be found in a manifest; the code is stable, so that people can search for it and switch it off.
public enum FindingCode {
    SYNTAX_BROKEN(
            Severity.ERROR,
            "The text ends or breaks off where the format does not allow it; nothing after this place was read.",
            "Export the manifest again, or mend the text at this place.");

    private final Severity severity;
    private final String meaning;
    private final String remedy;

    FindingCode(Severity severity, String meaning, String remedy) {
        this.severity = severity;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /// The stable name, such as `syntax-broken`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /// One sentence that says what the finding means.
    public String meaning() {
        return meaning;
    }

    /// One sentence that says how to mend it.
    public String remedy() {
        return remedy;
    }
}
