/// The terms in which datasets are described: modalities, tasks and their rules, annotation kinds, metrics, licences.
///
/// Data, read once from YAML into immutable records; the source is the survey "Vision + X" (arXiv 2210.02884).
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.modalium.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
