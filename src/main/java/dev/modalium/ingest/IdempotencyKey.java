package dev.modalium.ingest;

/// A name that a client gave to a request, to be able to send it again without doing it twice.
///
/// @param owner who sent it; others may use the same name
public record IdempotencyKey(String owner, String value) {}
