package dev.modalium.manifest.coco;

/// File names that would lead a careless reader out of the dataset's folder.
final class UnsafePath {

    private UnsafePath() {}

    static boolean is(String name) {
        boolean drive = name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0));
        if (drive || name.startsWith("/") || name.startsWith("\\") || name.startsWith("file:")) {
            return true;
        }
        int begin = 0;
        for (int i = 0; i <= name.length(); i++) {
            char character = i == name.length() ? '/' : name.charAt(i);
            if (character == 0 || character == '\n' || character == '\r') {
                return true;
            }
            if (character == '/' || character == '\\') {
                if (i - begin == 2 && name.startsWith("..", begin)) {
                    return true;
                }
                begin = i + 1;
            }
        }
        return false;
    }
}
