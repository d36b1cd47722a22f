package dev.modalium.catalogue;

/// The catalogue changes: told within the transaction that does it.
///
/// @param revision the number that the change takes
public record CatalogueChanged(long revision) {}
