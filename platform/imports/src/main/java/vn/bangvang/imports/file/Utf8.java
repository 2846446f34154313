package vn.bangvang.imports.file;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Text that is UTF-8 and nothing else: what is read by a guess goes into registers wrongly and unnoticed. */
final class Utf8 {
    private static final int LOOKED_AT = 4_096;
    private static final int BUFFER = 8_192;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Utf8() {}

    /** Without its byte order mark; refused as FILE_NOT_UTF8. */
    static Reader reader(byte[] file) {
        if (looksLikeUtf16(file)) {
            throw FileFaults.of("FILE_NOT_UTF8", Map.of("encoding", "UTF-16"));
        }
        if (!isUtf8(file)) {
            throw FileFaults.of("FILE_NOT_UTF8", Map.of("encoding", "Windows-1258"));
        }
        int from = isMarked(file) ? MARK.length : 0;
        return new InputStreamReader(new ByteArrayInputStream(file, from, file.length - from),
                StandardCharsets.UTF_8);
    }

    private static boolean isMarked(byte[] file) {
        return file.length >= MARK.length && file[0] == MARK[0] && file[1] == MARK[1] && file[2] == MARK[2];
    }

    private static boolean looksLikeUtf16(byte[] file) {
        if (file.length >= 2 && (file[0] & 0xFF) + (file[1] & 0xFF) == 0xFF + 0xFE && file[0] != file[1]) {
            return true;
        }
        for (int i = 0; i < Math.min(file.length, LOOKED_AT); i++) {
            if (file[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(byte[] file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer sink = CharBuffer.allocate(BUFFER);
        CoderResult result;
        do {
            sink.clear();
            result = decoder.decode(bytes, sink, true);
        } while (result.isOverflow());
        return !result.isError();
    }
}
