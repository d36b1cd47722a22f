@NullMarked
package dev.modalium.search.web;

import org.jspecify.annotations.NullMarked;
