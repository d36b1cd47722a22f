/// Opening manifests as text and reading them line by line, with the place of each line.
@NullMarked
package dev.modalium.manifest.text;

import org.jspecify.annotations.NullMarked;
