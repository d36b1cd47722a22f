/// Validation over HTTP: manifests in, reports out, nothing kept; and the schemas that say what schemas can.
@NullMarked
package dev.modalium.validation.web;

import org.jspecify.annotations.NullMarked;
