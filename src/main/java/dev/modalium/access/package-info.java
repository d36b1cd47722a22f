/// Who may write: tokens, hashed at rest, with a role.
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package dev.modalium.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
