package dev.modalium.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the variables of the environment say to a command.
record Environment(Map<String, String> variables) {

    static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    /// A variable; one that is empty is none.
    @Nullable
    String variable(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /// Where it is remembered which uploads have begun, as the XDG base directory specification has it.
    Path uploads() {
        String given = variable("XDG_CACHE_HOME");
        Path cache = given != null && Path.of(given).isAbsolute()
                ? Path.of(given)
                : Path.of(System.getProperty("user.home"), ".cache");
        return cache.resolve("modalium").resolve("uploads");
    }
}
