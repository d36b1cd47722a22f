/// What the service stands on: embedded PostgreSQL, the data folder, storage of manifest bytes.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.modalium.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
