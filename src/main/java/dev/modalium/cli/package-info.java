/// The command line: `modalium validate`, `rules`, `explain`, `formats`, `profile` and `import`; plain Java.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"vocabulary", "manifest", "manifest::archive", "validation", "validation::report"})
package dev.modalium.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
