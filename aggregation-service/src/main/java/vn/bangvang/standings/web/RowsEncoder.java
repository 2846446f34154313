package vn.bangvang.standings.web;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.AbstractSingleValueEncoder;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;
import reactor.core.publisher.Flux;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Puts answers together of what is said once and of rows that are written already; gives the JSON of the records. */
final class RowsEncoder extends AbstractSingleValueEncoder<ShowsRows> {
    private final JsonMapper json;

    RowsEncoder(WrittenRows rows, JsonMapper json) {
        super(MediaType.APPLICATION_JSON);
        this.json = json.rebuild().addModule(new SimpleModule("rows").addSerializer(new RowPieces(rows))).build();
    }

    @Override
    public boolean canEncode(ResolvableType type, @Nullable MimeType asked) {
        return super.canEncode(type, asked) && ShowsRows.class.isAssignableFrom(type.toClass());
    }

    @Override
    protected Flux<DataBuffer> encode(ShowsRows answer, DataBufferFactory buffers, ResolvableType type,
            @Nullable MimeType asked, @Nullable Map<String, Object> hints) {
        return Flux.defer(() -> {
            var pieces = new Pieces();
            json.writer().withAttribute(Pieces.class, pieces).writeValue(pieces, answer);
            return Flux.just(pieces.in(buffers.allocateBuffer(pieces.length)));
        });
    }

    /** Text whose larger pieces were there before. */
    private static final class Pieces extends OutputStream {
        private final List<byte[]> all = new ArrayList<>();
        private int length;

        @Override
        public void write(int octet) {
            add(new byte[]{(byte) octet});
        }

        @Override
        public void write(byte[] from, int offset, int count) {
            add(Arrays.copyOfRange(from, offset, offset + count));
        }

        void add(byte[] piece) {
            all.add(piece);
            length += piece.length;
        }

        DataBuffer in(DataBuffer buffer) {
            all.forEach(buffer::write);
            return buffer;
        }
    }

    private static final class RowPieces extends StdSerializer<ShownRow> {
        private final WrittenRows rows;

        RowPieces(WrittenRows rows) {
            super(ShownRow.class);
            this.rows = rows;
        }

        @Override
        public void serialize(ShownRow row, JsonGenerator out, SerializationContext context) {
            // What stands before the row, such as a comma, goes out before it.
            out.writeRawValue("");
            out.flush();
            ((Pieces) context.getAttribute(Pieces.class)).add(rows.bytes(row));
        }
    }
}
