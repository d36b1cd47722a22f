@NullMarked
package dev.modalium.manifest.text;

import org.jspecify.annotations.NullMarked;
