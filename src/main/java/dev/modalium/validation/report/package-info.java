/// Reports of a validation for people, editors and CI servers: text, JSON, SARIF, JUnit, GitHub annotations.
@NullMarked
@NamedInterface("report")
package dev.modalium.validation.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
