package vn.bangvang.localparts.documents;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import org.jspecify.annotations.Nullable;

/** All databases in one file. */
public final class DocumentBackend extends AbstractMongoBackend {
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);

    private final DocumentFile file;

    /** @param file created when absent */
    public DocumentBackend(Path file) {
        this(file, BETWEEN_COMMITS);
    }

    DocumentBackend(Path file, Duration betweenCommits) {
        this.file = new DocumentFile(file);
        this.file.changes().begin(this::changeAgain, betweenCommits);
    }

    /** Completed when nothing can be kept any more. */
    public CompletableFuture<Integer> failed() {
        return file.changes().failed();
    }

    @Override
    public void dropDatabase(String name) {
        file.changes().restructure(() -> {
            super.dropDatabase(name);
            return name;
        });
    }

    Changes changes() {
        return file.changes();
    }

    DocumentCollection collection(String name) {
        return (DocumentCollection) resolveDatabase(Utils.getDatabaseNameFromFullName(name))
                .resolveCollection(Utils.getCollectionNameFromFullName(name), true);
    }

    private void changeAgain(String collection, long position, byte @Nullable [] document) {
        collection(collection).changeAgain(position, document);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DocumentDatabase(name, file, getCursorRegistry());
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }
}
