package vn.bangvang.localparts.documents;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;

/** All databases in one file. */
public final class DocumentBackend extends AbstractMongoBackend {
    private final DocumentFile file;

    /** @param file created when absent */
    public DocumentBackend(Path file) {
        this.file = new DocumentFile(file);
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
