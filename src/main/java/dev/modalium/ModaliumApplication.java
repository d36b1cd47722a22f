package dev.modalium;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The service: a catalogue of multimodal datasets that reads manifests and answers questions.
@SpringBootApplication
public class ModaliumApplication {

    public static void main(String[] args) {
        SpringApplication.run(ModaliumApplication.class, args);
    }
}
