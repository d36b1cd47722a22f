package dev.modalium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModaliumApplicationTests {

    @ParameterizedTest
    @CsvSource({
        "--help, --help",
        "-h, -h",
        "--version, --version",
        "profile train.json, profile",
        "--server.port=80 validate, validate"
    })
    void startsNoServiceWhereACommandIsMeant(String arguments, String named) {
        assertThat(ModaliumApplication.command(arguments.split(" ", -1))).contains(named);
    }

    @Test
    void startsTheServiceWithSettings() {
        assertThat(ModaliumApplication.command()).isEmpty();
        assertThat(ModaliumApplication.command("--server.port=80", "--debug")).isEmpty();
    }
}
