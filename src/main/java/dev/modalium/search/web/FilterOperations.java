package dev.modalium.search.web;

import dev.modalium.search.filter.FilterParameter;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// Describes the parameters of filters in OpenAPI, as they are read.
@Component
class FilterOperations implements OperationCustomizer {

    /// Two methods at one address make one operation.
    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        List<Parameter> others = operation.getParameters() == null ? List.of() : operation.getParameters();
        boolean isDescribed = others.stream()
                .anyMatch(one -> FilterParameter.ALL.getFirst().name().equals(one.getName()));
        if (method.hasMethodAnnotation(FilterDocumentation.class) && !isDescribed) {
            operation.setParameters(
                    Stream.concat(FilterParameter.ALL.stream().map(FilterOperations::described), others.stream())
                            .collect(Collectors.toCollection(ArrayList::new)));
        }
        return operation;
    }

    private static Parameter described(FilterParameter parameter) {
        return new QueryParameter()
                .name(parameter.name())
                .description(parameter.description() + "; of several values " + parameter.repetition())
                .schema(new ArraySchema().items(new StringSchema()));
    }
}
