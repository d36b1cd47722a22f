package dev.modalium.validation.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A list of lines in the making, with random line ends and blank lines between.
final class LinesDraft {

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final boolean carriageReturns;

    LinesDraft(Random random) {
        this.random = random;
        this.carriageReturns = random.nextBoolean();
    }

    void add(String line) {
        lines.add(line);
    }

    int size() {
        return lines.size();
    }

    String line(int index) {
        return lines.get(index);
    }

    void set(int index, String line) {
        lines.set(index, line);
    }

    /// Any line but the first.
    int any() {
        return 1 + random.nextInt(lines.size() - 1);
    }

    /// Puts a line somewhere behind the first.
    void insert(String line) {
        lines.add(any(), line);
    }

    String text() {
        var text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append(carriageReturns ? "\r\n" : "\n");
            if (random.nextInt(9) == 0) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
