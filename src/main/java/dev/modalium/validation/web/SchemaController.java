package dev.modalium.validation.web;

import dev.modalium.web.Problem;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// JSON Schemas of manifests and of the report, for editors and other validators.
@RestController
class SchemaController {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private static final List<String> NAMES = List.of("aist.json", "coco.json", "report.json");

    @GetMapping("/schemas/{name}")
    ResponseEntity<Resource> schema(@PathVariable String name) {
        if (!NAMES.contains(name)) {
            throw Problem.of(
                            HttpStatus.NOT_FOUND,
                            "unknown-schema",
                            "There is no such schema",
                            "There is no schema '" + name + "'; there are " + String.join(", ", NAMES) + ".")
                    .with("known", NAMES);
        }
        return ResponseEntity.ok().contentType(SCHEMA).body(new ClassPathResource("schemas/" + name));
    }
}
