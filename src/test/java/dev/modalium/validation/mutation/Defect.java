package dev.modalium.validation.mutation;

import dev.modalium.manifest.FindingCode;
import java.util.Random;
import java.util.function.Function;

/// A sort of defect.
///
/// @param name what is wrong, in words
/// @param fileName under which the file is read
/// @param plant makes a good file with this one defect, a mark at its place
record Defect(String name, FindingCode code, String fileName, Function<Random, String> plant) {

    @Override
    public String toString() {
        return name + " (" + code.slug() + ")";
    }
}
