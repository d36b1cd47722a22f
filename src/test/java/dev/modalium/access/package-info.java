@NullMarked
package dev.modalium.access;

import org.jspecify.annotations.NullMarked;
