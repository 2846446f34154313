package vn.bangvang.outbox.aggregate;

import java.util.function.Supplier;

import reactor.core.publisher.Mono;

/**
 * Asks what a use case would be refused for now, without storing or telling anything: it runs up to its first write.
 * What only later writes would meet is not found.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /**
     * @return completes where the use case would write, and where it has nothing to write; fails as the use case fails
     *         before
     */
    public static Mono<Void> of(Mono<?> useCase) {
        return useCase.then()
                .onErrorResume(WouldWrite.class, _ -> Mono.empty())
                .contextWrite(context -> context.put(Rehearsal.class, true));
    }

    /** Where a write begins. */
    static Mono<Void> mayWrite() {
        return mayWrite(Mono::empty);
    }

    /** @param check what the store itself would find, asked only in a rehearsal */
    static Mono<Void> mayWrite(Supplier<Mono<Void>> check) {
        return Mono.deferContextual(context -> context.hasKey(Rehearsal.class)
                ? check.get().then(Mono.error(new WouldWrite()))
                : Mono.empty());
    }

    private static final class WouldWrite extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WouldWrite() {
            super("a rehearsal ends where it would write", null, false, false);
        }
    }
}
