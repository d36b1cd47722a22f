/// The index on datasets that are made for the purpose, and on the catalogue.
@NullMarked
package dev.modalium.search.index;

import org.jspecify.annotations.NullMarked;
