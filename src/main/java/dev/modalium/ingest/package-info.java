/// Imports: manifest bytes in, stored and hashed, read by a job, copied, profiled, visible whole or not at all.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "manifest", "validation", "catalogue", "platform", "web"})
package dev.modalium.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
