package dev.modalium.manifest;

import java.util.List;
import java.util.stream.Collectors;

/// The answer to which format a file is in.
public sealed interface Detection {

    /// One format is surer than all others.
    record Recognised(ManifestFormat format) implements Detection {}

    /// Several formats are equally sure.
    record Ambiguous(String fileName, List<ManifestFormat> formats) implements Detection {}

    /// No format takes the file for its own.
    ///
    /// @param what the file is instead, as the rest of a sentence that begins with its name
    record Unrecognised(String fileName, String what, List<ManifestFormat> known) implements Detection {}

    /// The answer in words for the person who brought the file.
    default String explanation() {
        return switch (this) {
            case Recognised(var format) -> "This is " + format.title() + ".";
            case Ambiguous(var fileName, var formats) ->
                "%s could be in any of these formats; say which one:\n%s".formatted(fileName, listed(formats));
            case Unrecognised(var fileName, var what, var known) ->
                "%s %s. Known formats and how their files begin:\n%s".formatted(fileName, what, listed(known));
        };
    }

    private static String listed(List<ManifestFormat> formats) {
        return formats.stream()
                .map(format -> "- %s (%s): %s".formatted(format.name(), format.title(), format.example()))
                .collect(Collectors.joining("\n"));
    }
}
