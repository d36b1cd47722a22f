/// The command line: `modalium validate`, `rules`, `explain`, `formats` and `profile`; plain Java, no server.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"vocabulary", "manifest", "manifest::archive", "validation", "validation::report"})
package dev.modalium.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
