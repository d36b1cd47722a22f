@NullMarked
package dev.modalium.manifest.coco;

import org.jspecify.annotations.NullMarked;
