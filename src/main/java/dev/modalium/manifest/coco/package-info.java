/// MSCOCO annotations and the many files written like them.
@NullMarked
package dev.modalium.manifest.coco;

import org.jspecify.annotations.NullMarked;
