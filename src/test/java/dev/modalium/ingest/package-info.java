@NullMarked
package dev.modalium.ingest;

import org.jspecify.annotations.NullMarked;
