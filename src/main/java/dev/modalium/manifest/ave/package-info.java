/// The Audio-Visual Event dataset's lists of clips.
@NullMarked
package dev.modalium.manifest.ave;

import org.jspecify.annotations.NullMarked;
