package dev.modalium.search;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/// Where a page of a filtered list ended, opaque to callers and bound to its filter.
///
/// @param rank how well the free text matches, 0 the best
/// @param name what the list is ordered by within a rank
/// @param slug settles the order between equal names
record Cursor(int rank, String name, String slug) {

    private static final int SEAL = 9; // bytes; a multiple of three, so that the encoded text needs no padding

    /// @param filter the URL of the filter, to which the cursor belongs
    String encode(String filter) {
        byte[] key = (rank + "\n" + slug + "\n" + name).getBytes(StandardCharsets.UTF_8);
        byte[] seal = seal(filter, key);
        byte[] all = Arrays.copyOf(seal, SEAL + key.length);
        System.arraycopy(key, 0, all, SEAL, key.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    static Cursor decode(String cursor, String filter) {
        byte[] all = bytes(cursor);
        if (all.length > SEAL) {
            byte[] key = Arrays.copyOfRange(all, SEAL, all.length);
            if (Arrays.equals(seal(filter, key), 0, SEAL, all, 0, SEAL)) {
                String[] parts = text(key).split("\n", 3);
                return new Cursor(Integer.parseInt(parts[0]), parts[2], parts[1]);
            }
        }
        throw unusable();
    }

    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            throw unusable();
        }
    }

    private static String text(byte[] key) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString();
        } catch (CharacterCodingException _) {
            throw unusable();
        }
    }

    private static byte[] seal(String filter, byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(filter.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(key), SEAL);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static UnusableCursor unusable() {
        return new UnusableCursor("This cursor was not given out for these parameters. Take the value of `next` as it"
                + " stands, with the same filters, or leave the cursor out to begin anew.");
    }
}
