package dev.modalium.web;

import dev.modalium.language.Language;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.yaml.JacksonYamlHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What holds for every endpoint of the API, and of pages what keeps them safe.
@Configuration(proxyBeanMethods = false)
class WebConventions implements WebMvcConfigurer {

    /// The page of all imports, which says in words of its own what it does not go by.
    private static final String REFUSES_BY_ITSELF = "/imports";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new WithoutNul()).excludePathPatterns(REFUSES_BY_ITSELF);
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/v1/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new LanguageArgument());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AskedLanguage();
    }

    /// What an answer in words can be asked for in.
    @Bean
    OperationCustomizer languageParameter() {
        return (operation, method) -> {
            boolean takesLanguage = Arrays.stream(method.getMethodParameters()).anyMatch(LanguageArgument::isTakenBy);
            return takesLanguage && !isDescribed(operation)
                    ? operation.addParametersItem(new QueryParameter()
                            .name(AskedLanguage.PARAMETER)
                            .description("the language of labels and sentences; without it that of Accept-Language")
                            .schema(new StringSchema()._enum(List.of("en", "zh"))))
                    : operation;
        };
    }

    /// Two methods at one address make one operation.
    private static boolean isDescribed(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> AskedLanguage.PARAMETER.equals(parameter.getName()));
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(new LenientAccept()));
    }

    /// The API speaks JSON; that the vocabulary's YAML library could be spoken to as well is no reason to.
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(
                all -> all.removeIf(JacksonYamlHttpMessageConverter.class::isInstance));
    }

    @Bean
    OpenAPI api() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Language.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Modalium")
                        .version("v1")
                        .description(
                                "The catalogue of multimodal datasets: what they contain, which tasks they support,"
                                        + " and why. Errors are problems (RFC 9457); lists come in pages with a cursor.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
    }
}
