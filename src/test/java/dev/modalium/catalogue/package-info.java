@NullMarked
package dev.modalium.catalogue;

import org.jspecify.annotations.NullMarked;
