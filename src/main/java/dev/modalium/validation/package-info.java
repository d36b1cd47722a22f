/// Rules over the records of a manifest, and the report of what they found; plain Java but for `validation.web`.
@NullMarked
@ApplicationModule(allowedDependencies = {"manifest", "manifest::archive", "web"})
package dev.modalium.validation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
