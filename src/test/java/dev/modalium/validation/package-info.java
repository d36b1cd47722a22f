@NullMarked
package dev.modalium.validation;

import org.jspecify.annotations.NullMarked;
