package vn.bangvang.portal.certificate;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** The QR code of an address: a quarter of it may be dirty or folded away. */
final class Code {
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4);

    private Code() {}

    /** One bit for each module, with the quiet zone around them. */
    static BitMatrix of(String address) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + address, e);
        }
    }
}
