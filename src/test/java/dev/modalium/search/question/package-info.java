@NullMarked
package dev.modalium.search.question;

import org.jspecify.annotations.NullMarked;
