package dev.modalium.search.question;

import dev.modalium.vocabulary.Token;
import java.util.List;
import java.util.Optional;

/// Where a name that a dataset shares with a task can only be the dataset's: `compare AVE and AVQA`, `like AVQA`.
record NamesMeant(Sentence sentence, NameSpans names) {

    private static final Phrases JOINING = Phrases.of("and|or|with|和|与|跟|同|还是|或|以及");
    private static final Phrases BEFORE = Phrases.of(
            "compare|comparing|comparison of|comparison between|difference between|differences between|vs|vs."
                    + "|versus|compared to|compared with|like|unlike|similar to|comparable to|alternative to|alternatives to|resembling"
                    + "|larger than|bigger than|smaller than|newer than|older than|licence of|license of|licence for|license for"
                    + "|size of|the size of|year of|built on|based on|extend|extending|extension of|derived from"
                    + "|比较|对比|类似|类似于|像|比|基于|扩展自");
    private static final Phrases ORIGIN = Phrases.of("based|derived|sourced"); // `VG-based`
    private static final Phrases BEHIND =
            Phrases.of("vs|vs.|versus|compared to|compared with|相比|的许可证|的许可|的区别|的差别|类似|相似|的规模|的年份|哪个大|哪个更大|哪个新|哪个好");

    /// Whether the words around the name, or around the names that are listed with it, are about datasets.
    boolean isMeant(int from, int to) {
        int first = from;
        Optional<Integer> before = nameBefore(first);
        while (before.isPresent()) {
            first = before.get();
            before = nameBefore(first);
        }
        int end = to;
        int next = nextInList(end);
        while (next > end) {
            end = next;
            next = nextInList(end);
        }
        return endsWith(first) || beginsAt(end);
    }

    private boolean endsWith(int at) {
        for (int from = Math.max(0, at - 3); from < at; from++) {
            if (BEFORE.contains(sentence.tokens().subList(from, at))) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAt(int at) {
        return at < sentence.size()
                && (BEHIND.longestAt(sentence.tokens(), at).isPresent()
                        || (sentence.gapBefore(at).equals("-")
                                && ORIGIN.contains(List.of(sentence.tokens().get(at)))));
    }

    private Optional<Integer> nameBefore(int at) {
        int end = at > 0 && isJoining(at - 1) ? at - 1 : at;
        boolean listed = end < at || isComma(at);
        for (int from = end - 1; listed && from >= 0 && from >= end - NameSpans.LONGEST; from--) {
            if (names.endAt(from) == end) {
                return Optional.of(from);
            }
        }
        return Optional.empty();
    }

    /// The index after the next name of the list, or the same where there is none.
    private int nextInList(int end) {
        if (end >= sentence.size()) {
            return end;
        }
        int name = isJoining(end) ? end + 1 : end;
        boolean listed = name > end || isComma(end);
        return listed ? Math.max(end, names.endAt(name)) : end;
    }

    private boolean isJoining(int token) {
        List<Token> word = sentence.tokens().subList(token, token + 1);
        return JOINING.contains(word);
    }

    private boolean isComma(int token) {
        return sentence.gapBefore(token).matches("\\s*[,，、/]\\s*");
    }
}
