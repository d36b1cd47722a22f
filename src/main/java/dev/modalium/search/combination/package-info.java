/// Sets of datasets that together give what none of them need give alone.
@NullMarked
@NamedInterface("combination")
package dev.modalium.search.combination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
