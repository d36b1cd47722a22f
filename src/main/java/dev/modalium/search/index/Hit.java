package dev.modalium.search.index;

/// A dataset in a listing, to be read from the snapshot that it was found in.
///
/// @param segment index of the segment in the snapshot
/// @param document in the segment
public record Hit(int segment, int document, Position position) {

    /// As it stands at the end of the key that orders datasets.
    public String slug() {
        String key = position.key();
        return key.substring(key.lastIndexOf('\0') + 1);
    }
}
