package dev.modalium.search.question;

import dev.modalium.search.filter.PlainName;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Which words of a question are names of datasets, or of categories that are counted in them.
///
/// Names are plain here: in lower case, without spaces, hyphens, underscores and dots, as [PlainName] has them. An
/// instance never changes; when datasets come and go, there is a new one.
public interface DatasetNames {

    /// Those of the plain names that a listed dataset goes by.
    Set<String> known(Collection<String> plainNames);

    /// The dataset that goes by a plain name.
    Optional<String> slug(String plainName);

    /// What the catalogue calls the dataset of a slug.
    String name(String slug);

    /// Whether a manifest counts a category of this name, in lower case.
    boolean isCategory(String name);

    /// The plain name of the one dataset whose slug begins with the word, if another word follows in it; none where the
    /// slugs of several begin so.
    Optional<String> beginning(String word);

    /// The other plain names with the fewest mistakes between them and one, up to so many.
    Collection<String> like(String plainName, int mistakes);
}
