@NullMarked
package dev.modalium.language;

import org.jspecify.annotations.NullMarked;
