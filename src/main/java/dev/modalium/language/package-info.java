/// What we say to people, in each of the languages that we say it in.
@NullMarked
@ApplicationModule(allowedDependencies = "vocabulary")
package dev.modalium.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
