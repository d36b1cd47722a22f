package dev.modalium.ui;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What a form sends as a filter, without what says nothing.
final class GivenFilter {

    private GivenFilter() {}

    /// A form sends each of its fields; those left blank, or saying the same again, stay out of the address.
    static MultiValueMap<String, String> tidied(MultiValueMap<String, String> query) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        query.forEach((name, values) ->
                values.stream().filter(value -> !value.isBlank()).distinct().forEach(value -> given.add(name, value)));
        return given;
    }
}
