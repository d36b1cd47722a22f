@NullMarked
package dev.modalium.search;

import org.jspecify.annotations.NullMarked;
