/// The catalogue as an index in Lucene: a view that is derived from PostgreSQL, answers at one revision, and can be
/// thrown away.
@NullMarked
package dev.modalium.search.index;

import org.jspecify.annotations.NullMarked;
