package dev.modalium.manifest.coco;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What identifies an image beyond its manifest: its number among COCO's images, its photo on Flickr.
final class Origins {

    private static final String JPG = ".jpg";
    private static final int OFFICIAL_DIGITS = 12;

    private Origins() {}

    static List<String> of(String id, @Nullable String fileName, @Nullable String cocoUrl, @Nullable String flickrUrl) {
        String coco = isOfficial(id, fileName, cocoUrl) ? "coco:" + id : null;
        String photo = flickrUrl == null ? null : photo(flickrUrl);
        if (coco == null) {
            return photo == null ? List.of() : List.of("flickr:" + photo);
        }
        return photo == null ? List.of(coco) : List.of(coco, "flickr:" + photo);
    }

    /// Other datasets number their images from 1 too, so an id alone says nothing.
    private static boolean isOfficial(String id, @Nullable String fileName, @Nullable String cocoUrl) {
        return (fileName != null && carries(fileName, id))
                || (cocoUrl != null
                        && (cocoUrl.contains("cocodataset.org/") || cocoUrl.contains("mscoco.org/"))
                        && carries(cocoUrl, id));
    }

    /// Whether the name ends as `000000000139.jpg` or `COCO_val2014_000000000139.jpg` does for the id 139.
    private static boolean carries(String name, String id) {
        int begin = name.length() - OFFICIAL_DIGITS - JPG.length();
        if (begin < 0 || id.length() > OFFICIAL_DIGITS || !name.endsWith(JPG)) {
            return false;
        }
        boolean plain = begin == 0 || name.charAt(begin - 1) == '/' || name.contains("COCO_");
        int number = begin + OFFICIAL_DIGITS - id.length();
        for (int i = begin; i < number; i++) {
            if (name.charAt(i) != '0') {
                return false;
            }
        }
        return plain && name.startsWith(id, number);
    }

    /// The photo's number in `…staticflickr.com/3153/2970773875_164f0c0b83_z.jpg` or
    /// `…flickr.com/photos/name/2970773875`.
    private static @Nullable String photo(String url) {
        if (!url.contains("flickr.com/")) {
            return null;
        }
        int end = url.endsWith("/") ? url.length() - 1 : url.length();
        int begin = url.lastIndexOf('/', end - 1) + 1;
        int digits = begin;
        while (digits < end && url.charAt(digits) >= '0' && url.charAt(digits) <= '9') {
            digits++;
        }
        boolean ends = digits == end || url.charAt(digits) == '_';
        return digits > begin && ends ? url.substring(begin, digits) : null;
    }
}
