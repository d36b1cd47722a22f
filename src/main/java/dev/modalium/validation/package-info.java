/// Rules over the records of a manifest, and the report of what they found; plain Java.
@NullMarked
@ApplicationModule(allowedDependencies = {"manifest"})
package dev.modalium.validation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
