@NullMarked
package dev.modalium.manifest.aist;

import org.jspecify.annotations.NullMarked;
