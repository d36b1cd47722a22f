package dev.modalium.validation.mutation;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A good AVE list, to plant a defect in.
final class AveDraft {

    private static final List<String> CATEGORIES =
            List.of("Bark", "Race car, auto racing", "Frying (food)", "Rock & roll", "钟声");

    private final LinesDraft lines;

    AveDraft(Random random) {
        lines = new LinesDraft(random);
        if (random.nextBoolean()) {
            lines.add("Category&VideoID&Quality&StartTime&EndTime");
        }
        for (int n = 0; n < 12; n++) {
            int start = random.nextInt(9);
            int end = start + 1 + random.nextInt(10 - start);
            String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
            lines.add(String.format(Locale.ROOT, "%s&-%010d&good&%d&%d", category, n, start, end));
        }
    }

    LinesDraft lines() {
        return lines;
    }

    String text() {
        return lines.text();
    }
}
