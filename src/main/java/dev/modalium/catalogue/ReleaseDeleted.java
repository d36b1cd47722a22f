package dev.modalium.catalogue;

/// A release is being deleted, in a transaction that listeners are part of: they delete what they have of it, or throw
/// [ReleaseBusy] to keep it.
public record ReleaseDeleted(long releaseId, String dataset, String version) {}
