/// The pages, rendered on the server and readable without scripts.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "language",
            "manifest",
            "validation::report",
            "catalogue",
            "search",
            "search::combination",
            "search::comparison",
            "search::coverage",
            "search::filter",
            "search::question",
            "ingest"
        })
package dev.modalium.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
