@NullMarked
package dev.modalium.manifest.ave;

import org.jspecify.annotations.NullMarked;
