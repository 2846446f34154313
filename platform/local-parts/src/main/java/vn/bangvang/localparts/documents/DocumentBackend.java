package vn.bangvang.localparts.documents;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All databases in one file. Every second what was written since is committed to it, between two commands, so that a
 * document and its indexes are committed together: a process that is killed has lost whole commands of its last second.
 */
public final class DocumentBackend extends AbstractMongoBackend {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentBackend.class);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);
    private static final int CACHE_MEGABYTES = 64;
    private static final int LEAST_FILL_PERCENT = 50;
    private static final int COMPACTED_AT_ONCE = 4 * 1024 * 1024;

    private final ReadWriteLock commands = new ReentrantReadWriteLock();
    private final ScheduledExecutorService committing = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store-commit").factory());
    private final CompletableFuture<Integer> failed = new CompletableFuture<>();
    private final MVStore store;

    /** @param file created when absent */
    public DocumentBackend(Path file) {
        store = new MVStore.Builder().fileName(file.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        committing.scheduleWithFixedDelay(this::commit, BETWEEN_COMMITS.toMillis(), BETWEEN_COMMITS.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Completed when nothing can be committed any more. */
    public CompletableFuture<Integer> failed() {
        return failed;
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        commands.readLock().lock();
        try {
            return super.handleCommand(channel, databaseName, command, query);
        } finally {
            commands.readLock().unlock();
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DocumentDatabase(name, store, getCursorRegistry());
    }

    @Override
    public void close() {
        committing.close();
        super.close();
        store.close();
    }

    private void commit() {
        commands.writeLock().lock();
        try {
            if (store.hasUnsavedChanges()) {
                store.commit();
            } else {
                store.compact(LEAST_FILL_PERCENT, COMPACTED_AT_ONCE);
            }
        } catch (RuntimeException e) {
            LOG.error("The embedded store cannot write to its file", e);
            failed.complete(1);
        } finally {
            commands.writeLock().unlock();
        }
    }
}
