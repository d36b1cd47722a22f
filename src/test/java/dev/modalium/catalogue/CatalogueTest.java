package dev.modalium.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.jdbc.Sql;

/// The whole application on a catalogue that is empty before each test.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "modalium.starter-catalogue=classpath*:no-starter-catalogue/*.yaml")
@AutoConfigureMockMvc
@Import(CountedDatasets.class)
@Sql(statements = "truncate dataset cascade")
public @interface CatalogueTest {}
