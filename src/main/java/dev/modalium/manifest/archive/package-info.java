/// Manifests in compressed files and archives, read as streams within limits that no honest file reaches.
@NullMarked
@NamedInterface("archive")
package dev.modalium.manifest.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
