/// Questions and filters over the catalogue, answered with reasons and near misses.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "language", "catalogue", "web"})
package dev.modalium.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
