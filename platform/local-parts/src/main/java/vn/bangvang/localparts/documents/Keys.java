package vn.bangvang.localparts.documents;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Keys of one or more values in the order that MongoDB gives to values, compared as they are and not as bytes. */
final class Keys extends BasicDataType<List<Object>> {
    static final Keys TYPE = new Keys();
    private static final ValueComparator ORDER = ValueComparator.asc();
    private static final int OVERHEAD = 64;

    private Keys() {}

    /** A value may be null, which comes before every other. */
    static List<Object> of(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** Equal values become the same value, whatever number they are written as. */
    static Object normalized(@Nullable Object value) {
        return new KeyValue(value).normalized().get(0);
    }

    @Override
    public int compare(List<Object> one, List<Object> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i) instanceof String text && other.get(i) instanceof String otherText
                    ? text.compareTo(otherText)
                    : ORDER.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(List<Object> key) {
        int memory = OVERHEAD;
        for (Object each : key) {
            memory += each instanceof String text ? OVERHEAD + text.length() : OVERHEAD;
        }
        return memory;
    }

    @Override
    public void write(WriteBuffer buffer, List<Object> key) {
        byte[] bytes = Bytes.of(new Document("k", key));
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public List<Object> read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return new ArrayList<>((List<?>) Bytes.read(bytes).get("k"));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public List<Object>[] createStorage(int size) {
        return (List<Object>[]) new List<?>[size];
    }
}
