/// A few datasets side by side.
@NullMarked
@NamedInterface("comparison")
package dev.modalium.search.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
