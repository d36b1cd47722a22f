package dev.modalium.validation.mutation;

import java.util.Locale;
import java.util.Random;

/// A good list of AIST names, to plant a defect in.
final class AistDraft {

    private final LinesDraft lines;

    AistDraft(Random random) {
        lines = new LinesDraft(random);
        for (int n = 1; n <= 10; n++) {
            lines.add(String.format(
                    Locale.ROOT, "gBR_sFM_cAll_d0%d_mBR%d_ch%02d", 4 + random.nextInt(3), random.nextInt(6), n));
        }
        lines.add("videos/gPO_sGR_c04_d11_d12_d33_mPO0_ch01.mp4");
        lines.add("sBT_c02_d31_d32_v5.mp4");
        lines.add("gLO_sBM_c01_d14_mLO5_ch04_seg1.npy");
    }

    LinesDraft lines() {
        return lines;
    }

    String text() {
        return lines.text();
    }
}
