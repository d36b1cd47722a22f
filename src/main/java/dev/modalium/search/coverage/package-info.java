/// Which tasks on which pairs of modalities the catalogue has datasets for, and what comes near
/// where it has none.
@NullMarked
@NamedInterface("coverage")
package dev.modalium.search.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
