package dev.modalium;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/// What the modules' boundaries do not say by themselves.
class ArchitectureTests {

    private static final String[] PLAIN = {
        "dev.modalium.vocabulary..", "dev.modalium.manifest..", "dev.modalium.validation..", "dev.modalium.cli.."
    };

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.modalium");

    @Test
    void readersAndRulesAndVocabularyArePlainJava() {
        DescribedPredicate<JavaClass> framework = resideInAnyPackage(
                        "org.springframework..",
                        "jakarta..",
                        "org.hibernate..",
                        "java.sql..",
                        "javax.sql..",
                        "org.slf4j..")
                .and(DescribedPredicate.not(resideInAnyPackage("org.springframework.modulith..")));
        noClasses()
                .that()
                .resideInAnyPackage(PLAIN)
                .and()
                .resideOutsideOfPackage("dev.modalium.validation.web..")
                .should()
                .dependOnClassesThat(framework)
                .check(classes);
    }

    @Test
    void httpLivesInWebPackagesAndPages() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.modalium..web..", "dev.modalium.ui..", "dev.modalium.access..", "dev.modalium")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
                .check(classes);
    }

    @Test
    void controllersArePackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(classes);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(classes);
    }

    @Test
    void noTypeIsNamedForWhatItIsNot() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(classes);
    }

    @Test
    void onlyIngestWritesBulkRowsByCopy() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.modalium.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.postgresql..")
                .check(classes);
    }
}
