package vn.bangvang.outbox.aggregate;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One event in the words of its publication, before it gets its id, version and times.
 *
 * @param root id of the province at the top of the tree
 * @param change what happened, a record that becomes JSON
 * @param state the full state afterwards, a record that becomes JSON
 */
public record Told(String topic, String type, String aggregateType, About about, String root,
        @Nullable PeriodStamp period, @Nullable LocalDate effectiveOn, Object change, Object state) {

    /** @param id of the aggregate that was decided about */
    public static <S, E> List<Told> of(Publication<S, E> publication, String id, Decided<S, E> decided) {
        Kind<S> kind = publication.kind();
        S after = decided.state();
        return decided.events()
                .stream()
                .map(event -> new Told(kind.topic(), publication.type(event), kind.aggregateType(),
                        publication.about(after, event), publication.root(after), decided.period(),
                        publication.effectiveOn(after, event), publication.change(event),
                        publication.state(id, after, event)))
                .toList();
    }
}
