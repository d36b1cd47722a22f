package dev.modalium.search.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A parameter of filters, by which they are read and documented.
///
/// @param name in addresses and, but for `query` itself, in the query language
/// @param description what it asks for, with its values, as Markdown
/// @param together whether several values must all hold; else one of them must
public record FilterParameter(String name, String description, boolean together) {

    /// Words that are looked for; the query language also knows it as [#OTHER_NAME_OF_WORDS].
    static final String WORDS = "q";

    static final String OTHER_NAME_OF_WORDS = "text";

    static final String QUERY = "query";

    /// In the order in which they are listed.
    public static final List<FilterParameter> ALL = Stream.of(
                    Arrays.stream(Field.values())
                            .map(field -> new FilterParameter(field.key(), field.description(), field.isTogether())),
                    Arrays.stream(Quantity.values())
                            .map(quantity -> new FilterParameter(quantity.key(), quantity.description(), true)),
                    Stream.of(
                            new FilterParameter(
                                    "count", "annotations of a category: `dog>500`, `dog/bounding-box>500`", true),
                            new FilterParameter("name", "a name of the dataset as a whole", true),
                            new FilterParameter("like", "another dataset, to which it is similar", true),
                            new FilterParameter("larger", "another dataset, than which it has more items", true),
                            new FilterParameter("smaller", "another dataset, than which it has fewer items", true),
                            new FilterParameter(
                                    WORDS,
                                    "words, each to be found in names, summary, description or the names of its terms and of"
                                            + " the families above them; the beginning of a word will do; in the query language"
                                            + " also `" + OTHER_NAME_OF_WORDS + "`",
                                    true),
                            new FilterParameter(
                                    QUERY,
                                    "the query language: `modality:vision AND (task:localization OR hours:>=10) AND NOT"
                                            + " licence:nc`",
                                    true)))
            .flatMap(parameters -> parameters)
            .toList();

    /// What may be said of several values.
    public String repetition() {
        return together ? "each must hold" : "one must hold";
    }

    /// The name that a condition of the query language is meant by.
    static Optional<String> inQuery(String name) {
        String known = name.equals(OTHER_NAME_OF_WORDS) ? WORDS : name;
        return namesInQuery().filter(known::equals).findFirst();
    }

    static Stream<String> namesInQuery() {
        return ALL.stream().map(FilterParameter::name).filter(name -> !name.equals(QUERY));
    }
}
