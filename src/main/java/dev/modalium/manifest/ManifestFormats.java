package dev.modalium.manifest;

import dev.modalium.manifest.text.Magic;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The formats that this installation can read.
public final class ManifestFormats {

    private final List<ManifestFormat> formats;

    private ManifestFormats(List<ManifestFormat> formats) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing(ManifestFormat::name))
                .toList();
    }

    /// All formats on the class path.
    public static ManifestFormats installed() {
        return of(ServiceLoader.load(ManifestFormat.class, ManifestFormats.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    static ManifestFormats of(List<ManifestFormat> formats) {
        return new ManifestFormats(formats);
    }

    /// Every format, in the order of their names.
    public List<ManifestFormat> all() {
        return formats;
    }

    public Optional<ManifestFormat> named(String name) {
        return formats.stream()
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /// The format to read a file in: the one that is surest that it is its own, or one that says why there is none.
    public ManifestFormat formatOf(Head head) {
        Detection detection = detect(head);
        return detection instanceof Detection.Recognised(ManifestFormat format)
                ? format
                : new UnrecognisedFormat(detection);
    }

    /// The format that is surest that the file is its own, or why none can be chosen.
    public Detection detect(Head head) {
        if (head.magic() == Magic.PICKLE) {
            return unrecognised(head);
        }
        for (Recognition sure : List.of(Recognition.CERTAIN, Recognition.POSSIBLE)) {
            List<ManifestFormat> claims = formats.stream()
                    .filter(format -> format.recognises(head) == sure)
                    .toList();
            if (claims.size() == 1) {
                return new Detection.Recognised(claims.getFirst());
            }
            if (!claims.isEmpty()) {
                return new Detection.Ambiguous(head.fileName(), claims);
            }
        }
        return unrecognised(head);
    }

    private Detection unrecognised(Head head) {
        return new Detection.Unrecognised(head.fileName(), what(head), formats);
    }

    private static String what(Head head) {
        if (head.isEmpty()) {
            return "is empty";
        }
        if (!head.magic().isText()) {
            return "is " + head.magic().label();
        }
        return Resemblance.of(head)
                .map(label -> "looks like " + label + ", which is not read yet")
                .orElse("is in no known format");
    }
}
