@NullMarked
package dev.modalium.cli;

import org.jspecify.annotations.NullMarked;
