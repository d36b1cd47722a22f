/// Filters, written and read.
@NullMarked
package dev.modalium.search.filter;

import org.jspecify.annotations.NullMarked;
