@NullMarked
package dev.modalium.web;

import org.jspecify.annotations.NullMarked;
