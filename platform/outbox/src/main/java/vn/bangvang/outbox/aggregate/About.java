package vn.bangvang.outbox.aggregate;

/** What an event is about: the aggregate that was written, or one of many subjects inside it. */
public sealed interface About {
    /** The aggregate itself, under its own id and its own next version. */
    About THE_AGGREGATE = new TheAggregate();

    record TheAggregate() implements About {}

    /**
     * A subject inside the aggregate's document. The event bears the subject's id and version, and the version of the
     * document is nobody's business.
     */
    record Subject(String id, long version) implements About {}
}
