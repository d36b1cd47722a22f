package dev.modalium.validation;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A schema that the project publishes, as another validator understands it.
public final class SchemaForTests {

    private final Schema schema;

    private SchemaForTests(Schema schema) {
        this.schema = schema;
    }

    public static SchemaForTests named(String name) {
        InputStream in = Objects.requireNonNull(SchemaForTests.class.getResourceAsStream("/schemas/" + name + ".json"));
        return new SchemaForTests(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(in));
    }

    /// What stands against a document, nothing where it is valid.
    public List<Error> errors(JsonNode document) {
        return schema.validate(document);
    }

    public List<Error> errors(String document) {
        return errors(JsonMapper.shared().readTree(document));
    }
}
