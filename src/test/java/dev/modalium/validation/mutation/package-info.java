/// Good files with one defect each, planted at random places, which must be found there and nowhere else.
@NullMarked
package dev.modalium.validation.mutation;

import org.jspecify.annotations.NullMarked;
