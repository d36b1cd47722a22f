@NullMarked
package dev.modalium.vocabulary;

import org.jspecify.annotations.NullMarked;
