@NullMarked
package dev.modalium;

import org.jspecify.annotations.NullMarked;
