package vn.bangvang.outbox.aggregate;

/** Opens the stores of a service, one for each kind of aggregate, and knows them all. */
public final class AggregateStores {
    private final AggregateCollections collections;

    AggregateStores(AggregateCollections collections) {
        this.collections = collections;
    }

    /**
     * @param collection where its documents live; one store for each collection
     * @param type the aggregate's record, written as JSON
     * @param noun names it in refusals: {@code MEMBER} gives {@code UNKNOWN_MEMBER}, {@code MEMBER_ALREADY_EXISTS}
     */
    public <S> AggregateStore<S> of(String collection, Class<S> type, String noun) {
        return new AggregateStore<>(collections.open(Kind.of(type, noun).storedIn(collection)));
    }
}
