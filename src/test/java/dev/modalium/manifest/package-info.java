@NullMarked
package dev.modalium.manifest;

import org.jspecify.annotations.NullMarked;
