package dev.modalium.ingest;

import dev.modalium.validation.Report;

/// What was found in one of the files of an import.
///
/// @param fileName as reports name it
record CheckedFile(String fileName, Report report) {}
