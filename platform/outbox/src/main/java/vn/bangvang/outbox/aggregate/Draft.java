package vn.bangvang.outbox.aggregate;

import java.util.List;

/** An aggregate as it is about to be written, with what is told about it. */
record Draft<S>(String id, List<String> keys, List<String> tokens, S state, List<Told> told) {

    static <S, E> Draft<S> of(Publication<S, E> publication, String id, Decided<S, E> decided) {
        return new Draft<>(id, publication.kind().keys().apply(id, decided.state()),
                publication.kind().tokensOf(decided.state()), decided.state(),
                Told.of(publication, id, decided));
    }

    /** One higher for each event that bears the document's own version. */
    long versionAfter(long version) {
        return version + Math.max(1, told.stream().filter(each -> each.about() instanceof About.TheAggregate).count());
    }
}
