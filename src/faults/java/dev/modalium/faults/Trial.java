package dev.modalium.faults;

import java.time.Duration;
import java.util.List;

/// How one fault ended.
///
/// @param leftOver what is still there after the clean-up and should not be
/// @param recovery from the fault until the import had ended, or the service served again
record Trial(Result result, List<String> leftOver, Duration recovery, String note) {

    enum Result {
        WHOLE,
        ABSENT,
        LOST,
        STUCK
    }
}
