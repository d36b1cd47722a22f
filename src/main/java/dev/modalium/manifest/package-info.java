/// Reading annotation manifests as streams of records, findings and mergeable profiles; plain Java.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.modalium.manifest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
