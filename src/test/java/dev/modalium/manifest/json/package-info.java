@NullMarked
package dev.modalium.manifest.json;

import org.jspecify.annotations.NullMarked;
