@NullMarked
package dev.modalium.manifest.archive;

import org.jspecify.annotations.NullMarked;
