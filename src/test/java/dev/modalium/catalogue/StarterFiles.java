package dev.modalium.catalogue;

import java.nio.charset.StandardCharsets;

/// Small files of a starter catalogue, for tests.
final class StarterFiles {

    static final String AVE = """
            slug: ave
            name: AVE
            aliases: [Audio-Visual Event]
            summary: Clips of events that can be both seen and heard.
            year: {value: 2018, source: paper}
            nature: {value: real, source: site, note: from AudioSet}
            homepage: {value: "https://example.org/ave", source: site}
            licence: {value: cc-by-4.0, note: "CC BY 4.0 (annotations)", source: site}
            papers:
              - {reference: "arXiv:1803.08842", source: paper}
            modalities:
              - {modality: vision.video, source: paper}
              - {modality: audio.ambient, source: site}
            tasks:
              - {task: audio-visual-event-localization, source: paper}
            annotations:
              - {kind: temporal-segment, note: event boundaries, source: paper}
            sizes:
              - {count: 4143, unit: clips, text: "4,143 clips", source: paper}
              - {text: about 11 hours, source: site}
            relations:
              - {relation: subset-of, dataset: audioset, source: paper}
            sources:
              paper: {text: "Tian et al. 2018", confidence: high}
              site: {text: the project's page, confidence: medium}
            """;

    static final String AUDIOSET = """
            slug: audioset
            name: AudioSet
            """;

    private StarterFiles() {}

    static StarterFile file(String name, String text) {
        return new StarterFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
