/// What can be asked of datasets: conditions, their boolean combinations, and the three ways to write them.
@NullMarked
@NamedInterface("filter")
package dev.modalium.search.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
