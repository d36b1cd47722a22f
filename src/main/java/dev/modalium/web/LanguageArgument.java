package dev.modalium.web;

import dev.modalium.language.Given;
import dev.modalium.language.Language;
import dev.modalium.language.Said;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a controller the language to answer in, and says in the API's answer that it depends on it.
final class LanguageArgument implements HandlerMethodArgumentResolver {

    static boolean isTakenBy(MethodParameter parameter) {
        return parameter.getParameterType() == Language.class;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return isTakenBy(parameter);
    }

    @Override
    public Language resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
        Language language = AskedLanguage.of(request);
        if (Audience.isApi(request.getRequestURI())) {
            refuseUnknown(request.getParameter(AskedLanguage.PARAMETER));
            HttpServletResponse response =
                    Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class));
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return language;
    }

    private static void refuseUnknown(@Nullable String given) {
        if (given != null && Language.of(given).isEmpty()) {
            throw Problem.parameter(AskedLanguage.PARAMETER, Said.of("parameter.lang", Given.shown(given)));
        }
    }
}
