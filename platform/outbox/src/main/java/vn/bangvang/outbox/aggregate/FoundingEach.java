package vn.bangvang.outbox.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.position.SeenPosition;
import vn.bangvang.refusal.Refusal;

/**
 * One request that founds many, each for itself. What the request founded before is answered as it was then; what is
 * there already is recognised; what is left is decided, one after the other, and written in one go; and what somebody
 * else was faster with is recognised in turn. The Idempotency-Key of the whole request is remembered as
 * {@code key/place} in each document that it makes.
 */
final class FoundingEach<C, S, E> {
    private final Publication<S, E> publication;
    private final AggregateReads<S> reads;
    private final GuardedWrites<S> writes;
    private final RememberedAnswers answers;
    private final @Nullable IdempotencyKey key;
    private final List<C> commands;
    private final EachForItself<C, S, E> rules;
    private final boolean writing;
    private final Map<Integer, EachOutcome<S>> outcomes = new TreeMap<>();

    FoundingEach(Publication<S, E> publication, AggregateReads<S> reads, GuardedWrites<S> writes,
            RememberedAnswers answers, @Nullable IdempotencyKey key, List<C> commands, EachForItself<C, S, E> rules,
            boolean writing) {
        this.publication = publication;
        this.reads = reads;
        this.writes = writes;
        this.answers = answers;
        this.key = key;
        this.commands = commands;
        this.rules = rules;
        this.writing = writing;
    }

    Mono<List<EachOutcome<S>>> outcomes() {
        return answerAgain().thenMany(Flux.fromStream(this::open).buffer(rules.atOnce()))
                .concatMap(some -> mayAsk(some).then(Mono.defer(() -> recognise(some)))
                        .then(Mono.defer(() -> found(some))))
                .then(Mono.defer(() -> {
                    Mono<List<EachOutcome<S>>> all = Mono.just(List.copyOf(outcomes.values()));
                    return writing ? WrittenSoFar.noting(all, position()) : all;
                }));
    }

    /** Of what was there before, too: whoever sends a list again means what is in it. */
    private SeenPosition position() {
        String topic = publication.kind().topic();
        return writes.position(outcomes.values()
                .stream()
                .<Stored<S>>mapMulti((outcome, there) -> {
                    switch (outcome) {
                        case EachOutcome.Founded<S>(var stored) -> there.accept(stored);
                        case EachOutcome.AlreadyThere<S>(var stored) -> there.accept(stored);
                        case EachOutcome.Refused<S> refused -> {
                            // Nothing of it is anywhere.
                        }
                    }
                })
                .map(stored -> new WrittenSoFar.Written(topic, stored.id(), stored.version())));
    }

    private Stream<Integer> open() {
        return IntStream.range(0, commands.size()).filter(place -> !outcomes.containsKey(place)).boxed();
    }

    private List<Integer> open(List<Integer> some) {
        return some.stream().filter(place -> !outcomes.containsKey(place)).toList();
    }

    /** What an earlier attempt founded. */
    private Mono<Void> answerAgain() {
        IdempotencyKey request = key;
        return request == null
                ? Mono.empty()
                : answers.ofBatch(request)
                        .filter(found -> found.index() < commands.size())
                        .doOnNext(found -> outcomes.put(found.index(), new EachOutcome.Founded<>(
                                reads.form().replay(found.document(), found.answer()))))
                        .then();
    }

    private Mono<Void> mayAsk(List<Integer> some) {
        return each(some, place -> rules.mustBeAllowed(commands.get(place)));
    }

    private Mono<Void> recognise(List<Integer> some) {
        List<Integer> places = open(some);
        if (places.isEmpty()) {
            return Mono.empty();
        }
        List<String> keys = places.stream().map(place -> rules.key(commands.get(place))).distinct().toList();
        return reads.all(Filters.in("key", keys), answers.withAnswersToItems(key)).collectList().doOnNext(documents -> {
            Map<String, Document> there = new HashMap<>();
            documents.forEach(
                    document -> AggregateDocument.keys(document).forEach(taken -> there.put(taken, document)));
            for (int place : places) {
                String wanted = rules.key(commands.get(place));
                Document document = there.get(wanted);
                if (document != null) {
                    outcomes.put(place, recognised(place, wanted, document));
                }
            }
        }).then();
    }

    /** What this request founded in another instance since it was asked for is its own work, too. */
    private EachOutcome<S> recognised(int place, String wanted, Document document) {
        IdempotencyKey request = key;
        Optional<Document> answer = request == null ? Optional.empty() : answers.in(document, request.ofItem(place));
        if (answer.isPresent()) {
            return new EachOutcome.Founded<>(reads.form().replay(document, answer.get()));
        }
        Stored<S> there = reads.form().read(document);
        return rules.isSame(commands.get(place), there.state())
                ? new EachOutcome.AlreadyThere<>(there)
                : new EachOutcome.Refused<>(publication.kind().second().refusal(there.state(), wanted), there);
    }

    /** Of two that want the same, the first is decided, and the second finds it there or is decided in its place. */
    private Mono<Void> found(List<Integer> some) {
        List<Integer> places = open(some);
        if (places.isEmpty()) {
            return Mono.empty();
        }
        Map<Integer, Draft<S>> drafts = new TreeMap<>();
        Set<String> wanted = new HashSet<>();
        return each(places.stream().filter(place -> wanted.add(rules.key(commands.get(place)))).toList(),
                place -> decide(place, drafts))
                .then(Mono.defer(() -> write(drafts)))
                .then(Mono.defer(() -> open(some).isEmpty() ? Mono.empty() : lost(some, drafts)));
    }

    private Mono<Void> decide(int place, Map<Integer, Draft<S>> drafts) {
        String id = Ids.next();
        return rules.decide(id, commands.get(place))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("nothing was decided about a new aggregate")))
                .doOnNext(first -> drafts.put(place, Draft.of(publication, id, first)))
                .then();
    }

    private Mono<Void> write(Map<Integer, Draft<S>> drafts) {
        if (!writing) {
            drafts.forEach((place, draft) -> outcomes.put(place,
                    new EachOutcome.Founded<>(new Stored<>(draft.id(), draft.versionAfter(0), draft.state()))));
            return Mono.empty();
        }
        List<Integer> places = List.copyOf(drafts.keySet());
        return writes.insertAll(List.copyOf(drafts.values()), keys(places)).doOnNext(written -> {
            for (int i = 0; i < places.size(); i++) {
                int place = places.get(i);
                written.get(i).ifPresent(stored -> outcomes.put(place, new EachOutcome.Founded<>(stored)));
            }
        }).then();
    }

    /**
     * Somebody was faster: another instance with the same request, somebody who wants the same, or an earlier place.
     */
    private Mono<Void> lost(List<Integer> some, Map<Integer, Draft<S>> drafts) {
        return answerAgain().then(Mono.defer(() -> recognise(some)))
                .then(Mono.defer(() -> each(open(some).stream().filter(drafts::containsKey).toList(),
                        place -> writes.taken(Objects.requireNonNull(drafts.get(place))).flatMap(Mono::error))))
                .then(Mono.defer(() -> found(some)));
    }

    private List<IdempotencyKey> keys(List<Integer> places) {
        IdempotencyKey request = key;
        return request == null ? List.of() : places.stream().map(request::ofItem).toList();
    }

    private Mono<Void> each(List<Integer> places, Function<Integer, Mono<Void>> step) {
        return Flux.fromIterable(places)
                .concatMap(place -> Mono.defer(() -> step.apply(place))
                        .onErrorResume(Refusal.class, refusal -> {
                            outcomes.put(place, new EachOutcome.Refused<>(refusal, null));
                            return Mono.empty();
                        }))
                .then();
    }
}
