package dev.modalium.ingest;

import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestSource;

/// One of the manifests of an import, about to be read.
record IncomingManifest(ImportFile file, ManifestFormat format, ManifestSource source) {}
