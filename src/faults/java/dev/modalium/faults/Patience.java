package dev.modalium.faults;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// How long something is waited for.
record Patience(Duration most) {

    private static final int POLLING_MILLIS = 50;

    static Patience of(Duration most) {
        return new Patience(most);
    }

    /// @return whether it came true in time; what fails is asked again
    boolean until(Callable<Boolean> condition) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (System.nanoTime() < end) {
            if (isTrue(condition)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(POLLING_MILLIS);
        }
        return isTrue(condition);
    }

    private static boolean isTrue(Callable<Boolean> condition) throws InterruptedException {
        try {
            return condition.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception _) { // such as a database that is still recovering
            return false;
        }
    }
}
