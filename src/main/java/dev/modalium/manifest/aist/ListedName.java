package dev.modalium.manifest.aist;

import org.jspecify.annotations.Nullable;

/// A line of a list: a name that may stand in a path, have an ending, and be followed by a camera setting.
///
/// @param index where the name begins in the line
/// @param path the first column as it stands, where it says more than the name
/// @param setting the second column
record ListedName(
        String name,
        int index,
        @Nullable String path,
        @Nullable String setting) {

    private static final int LONGEST_ENDING = 5;

    static ListedName of(String line) {
        int begin = 0;
        while (begin < line.length() && Character.isWhitespace(line.charAt(begin))) {
            begin++;
        }
        int end = begin;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        String path = line.substring(begin, end);
        String rest = line.substring(end).strip();
        int folder = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
        int dot = path.lastIndexOf('.');
        boolean hasEnding = dot > folder && path.length() - dot <= LONGEST_ENDING;
        String name = path.substring(folder, hasEnding ? dot : path.length());
        return new ListedName(name, begin + folder, name.equals(path) ? null : path, rest.isEmpty() ? null : rest);
    }
}
