/// Reading JSON manifests token by token, with the place of each record.
@NullMarked
package dev.modalium.manifest.json;

import org.jspecify.annotations.NullMarked;
