package dev.modalium.faults;

import java.io.IOException;
import java.sql.SQLException;

/// Something that goes wrong, and is brought about for it.
interface Fault {

    /// Goes wrong once, and tells how that ended.
    Trial happen(Scene scene) throws IOException, InterruptedException, SQLException;
}
