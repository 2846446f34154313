package vn.bangvang.portal.certificate;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CodeTests {
    private static final int MODULE = 8;

    @Test
    void aTelephoneReadsTheAddressAgain() throws ReaderException {
        String address = "https://bangvang.tinh.example/kiem-tra/01993c2e-7a1b-7000-8000-000000000003";
        BitMatrix code = Code.of(address);
        int side = code.getWidth() * MODULE;
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = code.get(i % side / MODULE, i / side / MODULE) ? 0xFF000000 : 0xFFFFFFFF;
        }

        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(address);
    }
}
