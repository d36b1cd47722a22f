@NullMarked
package dev.modalium.ui;

import org.jspecify.annotations.NullMarked;
