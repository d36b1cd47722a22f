@NullMarked
package dev.modalium.ingest.web;

import org.jspecify.annotations.NullMarked;
