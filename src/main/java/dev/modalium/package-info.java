/// Modalium, the catalogue of multimodal datasets.
@NullMarked
package dev.modalium;

import org.jspecify.annotations.NullMarked;
