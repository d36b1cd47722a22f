@NullMarked
package dev.modalium.validation.web;

import org.jspecify.annotations.NullMarked;
