@NullMarked
package dev.modalium.validation.report;

import org.jspecify.annotations.NullMarked;
