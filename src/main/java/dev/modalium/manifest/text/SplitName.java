package dev.modalium.manifest.text;

import dev.modalium.manifest.ManifestSource;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The split that a person named or that stands in a file's name, such as `val` in `instances_val2017.json`.
public final class SplitName {

    private static final Pattern IN_NAME =
            Pattern.compile("(?:^|[_.-])(train|val|valid|test|unlabeled)(?:-dev)?(?:20\\d\\d)?(?:[_.-]|$)");

    private SplitName() {}

    public static @Nullable String of(ManifestSource source) {
        if (source.split() != null) {
            return source.split();
        }
        Matcher matcher = IN_NAME.matcher(source.fileName().toLowerCase(Locale.ROOT));
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(1).equals("valid") ? "val" : matcher.group(1);
    }
}
