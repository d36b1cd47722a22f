/// Conventions that all HTTP shares: problems, pages of a list, the OpenAPI document.
@NullMarked
@ApplicationModule(allowedDependencies = "language")
package dev.modalium.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
