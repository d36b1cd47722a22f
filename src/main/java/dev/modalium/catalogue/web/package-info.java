/// The catalogue over HTTP.
@NullMarked
package dev.modalium.catalogue.web;

import org.jspecify.annotations.NullMarked;
