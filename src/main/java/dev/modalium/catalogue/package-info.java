/// Datasets, their releases, what they contain and which tasks they support, each fact with its basis.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "language", "manifest", "web"})
package dev.modalium.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
