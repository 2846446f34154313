package vn.bangvang.portal.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/**
 * A form with its file.
 *
 * @param mode whether rows are only judged
 * @param atomic what a refused row means for the others
 * @param key the same at each try
 */
record Upload(Mono<byte[]> file, Optional<MediaType> type, String mode, String atomic, String key) {
    /** Browsers name a file's type as their operating system does, which for CSV is anything. */
    private static final Map<String, MediaType> BY_ENDING = Map.of("csv", MediaType.parseMediaType("text/csv"), "xlsx",
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), "ndjson",
            MediaType.parseMediaType("application/x-ndjson"));

    static Upload of(MultiValueMap<String, Part> parts) {
        FilePart file = parts.getFirst("tep") instanceof FilePart part ? part : null;
        return new Upload(file == null ? Mono.empty() : DataBufferUtils.join(file.content()).map(Upload::bytes),
                Optional.ofNullable(file).map(FilePart::filename).map(Upload::ending).map(BY_ENDING::get),
                "ghi".equals(field(parts.getFirst("cach"))) ? "COMMIT" : "VALIDATE",
                field(parts.getFirst("tat-ca")).isEmpty() ? "ROW" : "ALL", field(parts.getFirst("lan-gui")));
    }

    Map<String, String> query() {
        return Map.of("mode", mode, "atomic", atomic);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String field(@Nullable Part part) {
        return part instanceof FormFieldPart field ? field.value() : "";
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
