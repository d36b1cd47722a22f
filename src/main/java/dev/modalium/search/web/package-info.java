/// Questions and filters over HTTP.
@NullMarked
package dev.modalium.search.web;

import org.jspecify.annotations.NullMarked;
