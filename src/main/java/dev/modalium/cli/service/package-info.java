/// Speaks to a service over HTTP for the command line: uploads that resume, imports, events and findings.
///
/// What a service says is not to be trusted more than a file: every text is cut and cleaned before it is shown.
@NullMarked
package dev.modalium.cli.service;

import org.jspecify.annotations.NullMarked;
