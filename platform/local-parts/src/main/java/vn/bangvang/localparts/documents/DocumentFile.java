package vn.bangvang.localparts.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/** The documents and indexes of all collections, each a map of one file. */
final class DocumentFile implements AutoCloseable {
    private static final int CACHE_MEGABYTES = 64;
    private static final String DOCUMENTS = "documents ";
    private static final String INDEX = "index ";

    private final MVStore store;
    private final Changes changes;

    /** @param path created when absent; the journal's name is the same with {@code .journal} after it */
    DocumentFile(Path path) {
        store = new MVStore.Builder().fileName(path.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        try {
            changes = new Changes(store, new Journal(path.resolveSibling(path.getFileName() + ".journal")));
        } catch (IOException e) {
            store.closeImmediately();
            throw new UncheckedIOException(e);
        }
    }

    Changes changes() {
        return changes;
    }

    MVMap<Long, byte[]> documents(String collection) {
        return store.openMap(DOCUMENTS + collection, new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
    }

    boolean hasIndex(String collection, String index) {
        return store.hasMap(nameOf(collection, index));
    }

    MVMap<List<Object>, List<Object>> index(String collection, String index) {
        return store.openMap(nameOf(collection, index),
                new MVMap.Builder<List<Object>, List<Object>>().keyType(Keys.TYPE).valueType(Keys.TYPE));
    }

    void removeIndex(String collection, String index) {
        remove(nameOf(collection, index)::equals);
    }

    /** With its indexes. */
    void removeDocuments(String collection) {
        remove(map -> map.equals(DOCUMENTS + collection) || map.startsWith(nameOf(collection, "")));
    }

    /** @param collections what their names begin with */
    void removeAll(String collections) {
        remove(map -> map.startsWith(DOCUMENTS + collections) || map.startsWith(INDEX + collections));
    }

    long size() {
        return store.getFileStore().size();
    }

    @Override
    public void close() {
        changes.close();
        store.close();
    }

    private void remove(Predicate<String> which) {
        store.getMapNames().stream().filter(which).toList().forEach(store::removeMap);
    }

    /** No name of a collection or database has a space in it. */
    private static String nameOf(String collection, String index) {
        return INDEX + collection + " " + index;
    }
}
