@NullMarked
package dev.modalium.catalogue.web;

import org.jspecify.annotations.NullMarked;
