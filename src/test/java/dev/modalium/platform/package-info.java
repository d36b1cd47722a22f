@NullMarked
package dev.modalium.platform;

import org.jspecify.annotations.NullMarked;
