package vn.bangvang.localparts.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was changed is committed to the file from time to time; until then a journal beside it has it. A change is in
 * the journal as a whole before anybody else sees it and before its caller has an answer: a process that is killed
 * loses nothing that anybody has heard of. To commit before every answer would write far more, whole pages of every
 * index.
 */
final class Changes implements AutoCloseable {

    /** What became of one document. */
    interface Noted {
        /** @param document null when there is none any more */
        void change(String collection, long position, byte @Nullable [] document);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final int LEAST_FILL_PERCENT = 50;
    private static final int COMPACTED_AT_ONCE = 4 * 1024 * 1024;
    private static final String CANNOT_WRITE = "The embedded store cannot write to its file";

    /** Held by every change; by a commit, which is therefore between two changes, alone. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    /** What the change that goes on in a thread has noted so far. */
    private final ThreadLocal<@Nullable WriteBuffer> entry = new ThreadLocal<>();
    private final ScheduledExecutorService committing = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store-commit").factory());
    private final CompletableFuture<Integer> failed = new CompletableFuture<>();
    private final MVStore store;
    private final Journal journal;

    Changes(MVStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** Makes the changes again that the journal has and the file has not. */
    void begin(Noted again, Duration betweenCommits) {
        written(() -> journal.read(noted -> {
            // What was changed before the last commit is in the file.
            if (noted.getLong() == store.getCurrentVersion()) {
                while (noted.hasRemaining()) {
                    changeAgain(noted, again);
                }
            }
        }));
        commit();
        committing.scheduleWithFixedDelay(this::keep, betweenCommits.toMillis(), betweenCommits.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Completed when nothing can be kept any more. */
    CompletableFuture<Integer> failed() {
        return failed;
    }

    /**
     * Makes a change of documents and their indexes.
     *
     * @param where what is read and changed under this lock only, so that the journal has the order of the changes
     */
    <T> T change(Object where, Supplier<T> change) {
        lock.readLock().lock();
        try {
            synchronized (where) {
                return lock.isWriteLockedByCurrentThread() || entry.get() != null ? change.get() : noted(change);
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Makes a change of collections or indexes themselves, which is committed at once and as a whole. */
    <T> T restructure(Supplier<T> change) {
        lock.writeLock().lock();
        try {
            return change.get();
        } finally {
            // Also when it broke off: what comes next may rest on what was changed.
            try {
                commit();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    /** Belongs to the change that goes on in this thread; the indexes follow from it. */
    void note(String collection, long position, byte @Nullable [] document) {
        WriteBuffer noted = entry.get();
        if (noted != null) {
            StringDataType.INSTANCE.write(noted, collection);
            noted.putVarLong(position).put((byte) (document == null ? 0 : 1));
            if (document != null) {
                noted.putVarInt(document.length).put(document);
            }
        }
    }

    @Override
    public void close() {
        committing.close();
        keep();
        try {
            journal.close();
        } catch (IOException e) {
            LOG.warn("The journal was not closed", e);
        }
    }

    private <T> T noted(Supplier<T> change) {
        WriteBuffer noted = Journal.entry().putLong(store.getCurrentVersion());
        int nothing = noted.position();
        entry.set(noted);
        try {
            return change.get();
        } finally {
            entry.remove();
            // Also when it broke off: what was changed stays changed.
            if (noted.position() > nothing) {
                written(() -> journal.add(noted));
            }
        }
    }

    private static void changeAgain(ByteBuffer noted, Noted again) {
        String collection = StringDataType.INSTANCE.read(noted);
        long position = DataUtils.readVarLong(noted);
        byte[] document = null;
        if (noted.get() == 1) {
            document = new byte[DataUtils.readVarInt(noted)];
            noted.get(document);
        }
        again.change(collection, position, document);
    }

    private void keep() {
        lock.writeLock().lock();
        try {
            if (store.hasUnsavedChanges()) {
                commit();
            } else {
                written(() -> store.compact(LEAST_FILL_PERCENT, COMPACTED_AT_ONCE));
            }
        } catch (IllegalStateException e) {
            committing.shutdown();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void commit() {
        written(() -> {
            store.commit();
            journal.clear();
        });
    }

    private interface Writing {
        void write() throws IOException;
    }

    /** After one failure nothing is written any more: a part of something may be there. */
    private void written(Writing writing) {
        if (failed.isDone()) {
            throw new IllegalStateException(CANNOT_WRITE);
        }
        try {
            writing.write();
        } catch (IOException | RuntimeException e) {
            LOG.error(CANNOT_WRITE, e);
            failed.complete(1);
            throw new IllegalStateException(CANNOT_WRITE, e);
        }
    }
}
