package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Part;
import dev.modalium.manifest.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Names by which people find records hold no characters that cannot be seen; a caption may hold what it likes.
final class ControlCharacters implements Rule {

    private static final int DELETE = 0x7F;
    private static final char NON_JOINER = '\u200C';
    private static final char JOINER = '\u200D';
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;
    private static final String CONTROL = "control";

    /// Format characters that stand among letters, and fillers of Korean; other format characters there, such as Arabic
    /// number signs, can be seen.
    private static final String INVISIBLE = "\u00AD\u061C\u180E\u3164\uFFA0";

    /// From here on no format character can be seen.
    private static final char FIRST_PUNCTUATION = '\u2000';

    private final Consumer<Finding> report;

    ControlCharacters(Consumer<Finding> report) {
        this.report = report;
    }

    @Override
    public void item(Item item) {
        check("The id of the item", item.id(), Part.ID, item.span());
        check("The file name", item.media().path(), Part.PATH, item.span());
        check("The split", item.split(), Part.ID, item.span());
        item.attributes().forEach((name, value) -> check("The attribute " + name, value, Part.LICENCE, item.span()));
    }

    @Override
    public void annotation(Annotation annotation) {
        check("The id of the annotation", annotation.id(), Part.ID, annotation.span());
    }

    @Override
    public void category(Category category) {
        check("The id of the category", category.key(), Part.ID, category.span());
        if (!category.name().equals(category.key())) {
            check("The name of the category", category.name(), Part.NAME, category.span());
        }
        check("The category above", category.parent(), Part.PARENT, category.span());
    }

    @Override
    public void exclusion(Exclusion exclusion) {
        check("The id of the excluded item", exclusion.itemId(), Part.ID, exclusion.span());
    }

    private void check(String what, @Nullable String text, Part part, Span span) {
        if (text == null) {
            return;
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String kind = kind(text, i);
            if (kind != null) {
                report.accept(new Finding(
                        FindingCode.CONTROL_CHARACTER,
                        part.of(span, text),
                        String.format(
                                Locale.ROOT,
                                "%s holds the %s character U+%04X: \"%s\"",
                                what,
                                kind,
                                text.codePointAt(i),
                                Finding.shown(text)),
                        "characters that can be seen"));
                return;
            }
        }
    }

    /// What sort of character stands there that cannot be seen, null where it can be.
    private static @Nullable String kind(String text, int at) {
        int character = text.codePointAt(at);
        if (character < DELETE) {
            return character < ' ' && character != '\t' && character != '\n' ? CONTROL : null;
        }
        if (Character.isISOControl(character)) {
            return CONTROL;
        }
        boolean beyond = character >= FIRST_PUNCTUATION
                && isFormat(character)
                && !isJoining(text, at)
                && !isOfFlag(text, at, character);
        return beyond || INVISIBLE.indexOf(character) >= 0 ? "invisible" : null;
    }

    private static boolean isFormat(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /// Flags such as that of Wales are written as a black flag with tags behind it.
    private static boolean isOfFlag(String text, int at, int character) {
        int start = at;
        while (start > 0 && isTag(text.codePointAt(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        return isTag(character) && text.codePointAt(start) == BLACK_FLAG;
    }

    private static boolean isTag(int character) {
        return character >= FIRST_TAG && character <= LAST_TAG;
    }

    /// Persian, Hindi and emoji are written with joiners between their characters, which change what is seen.
    private static boolean isJoining(String text, int at) {
        char character = text.charAt(at);
        return (character == NON_JOINER || character == JOINER)
                && at > 0
                && at + 1 < text.length()
                && text.charAt(at - 1) > DELETE
                && text.charAt(at + 1) > DELETE;
    }
}
