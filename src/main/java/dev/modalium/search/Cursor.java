package dev.modalium.search;

import dev.modalium.language.Said;
import dev.modalium.search.index.Position;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// Where a page of a filtered list ended, opaque to callers and bound to its list.
final class Cursor {

    private static final int SEAL = 9; // bytes; a multiple of three, so that the encoded text needs no padding

    private Cursor() {}

    /// @param list to which the cursor belongs: its order and its filter
    static String encode(Position position, String list) {
        byte[] key = (position.rank() + "\n" + position.key()).getBytes(StandardCharsets.UTF_8);
        byte[] seal = seal(list, key);
        byte[] all = Arrays.copyOf(seal, SEAL + key.length);
        System.arraycopy(key, 0, all, SEAL, key.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    static Position decode(String cursor, String list) {
        byte[] all = bytes(cursor);
        if (all.length > SEAL) {
            byte[] key = Arrays.copyOfRange(all, SEAL, all.length);
            if (Arrays.equals(seal(list, key), 0, SEAL, all, 0, SEAL)) {
                String[] parts = text(key).split("\n", 2);
                return new Position(Long.parseLong(parts[0]), parts[1]);
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

    private static byte[] seal(String list, byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(key), SEAL);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static UnusableCursor unusable() {
        return new UnusableCursor(Said.of("unusable.cursor"));
    }
}
