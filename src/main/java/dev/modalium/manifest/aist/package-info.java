/// AIST and AIST++: lists of sequences, whose names say what they hold, and camera settings.
@NullMarked
package dev.modalium.manifest.aist;

import org.jspecify.annotations.NullMarked;
