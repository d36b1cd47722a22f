/// The pages as a browser shows and runs them.
@NullMarked
package dev.modalium.browser;

import org.jspecify.annotations.NullMarked;
