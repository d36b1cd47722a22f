package dev.modalium.catalogue;

import dev.modalium.vocabulary.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the modules that Spring puts together the vocabulary, which knows no Spring.
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Vocabulary vocabulary() {
        return Vocabulary.load();
    }
}
