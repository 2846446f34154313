package vn.bangvang.evaluation.commendation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.commendation.AwardContext.YearResult;
import vn.bangvang.evaluation.commendation.Commendation.RevocationCause;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Ids;

import static org.assertj.core.api.Assertions.assertThat;

/** A look at everything that stands: whatever has to falls, and what cannot be looked at keeps nothing else waiting. */
class RevokingAllFallenIT extends RevokingFixture {

    @Test
    void anOverlappingAwardWhoseGiverStoppedIsFoundByTheNextLookAtEverything() {
        RevokingFallen revoking = revoking((recipient, asked) -> Mono.just(all(asked, YearResult.OUTSTANDING)));
        IntStream.rangeClosed(2016, 2021).forEach(this::certificate);
        List<String> ids = Stream.of(Ids.next(), Ids.next()).sorted().toList();
        String first = fiveYears(ids.getFirst(), 2020);
        String second = fiveYears(ids.getLast(), 2021);

        revoking.reconsiderAll((id, failure) -> {}).block();

        assertThat(now(first).isLive()).isTrue();
        assertThat(now(second).revokedReason()).isEqualTo(RevocationCause.FIVE_YEARS_OVERLAP);
    }

    @Test
    void aCommendationThatCannotBeReadIsNamedAndKeepsNoOtherFromBeingLookedAt() {
        String broken = certificate(2020);
        String fallen = certificate(2021);
        MongoCollection<Document> stored = client
                .getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()))
                .getCollection("commendations");
        Mono.from(stored.updateOne(Filters.eq("_id", broken), Updates.set("state.award.title", "OF_ANOTHER_EDITION")))
                .block();
        RevokingFallen revoking = revoking((recipient, asked) -> Mono.just(all(asked, YearResult.BELOW_OUTSTANDING)));
        Map<String, Throwable> failed = new ConcurrentHashMap<>();

        revoking.reconsiderAll(failed::put).block();

        assertThat(now(fallen).revokedReason()).isEqualTo(RevocationCause.EVALUATION_DOWNGRADED);
        assertThat(failed).containsOnlyKeys(broken);
        Mono.from(stored.deleteOne(Filters.eq("_id", broken))).block();
    }

    @Test
    void whatStandsIsReadTogetherAndOnlyWhatDoesNotIsLookedAtByItself() {
        String standing = certificate(2020);
        String fallen = certificate(2021);
        Subject recipient = Subject.organisation(cell);
        List<Collection<Integer>> questions = new CopyOnWriteArrayList<>();
        DecidedClasses classes = asked -> {
            Optional.ofNullable(asked.get(recipient)).ifPresent(questions::add);
            return Mono.just(Map.of(recipient,
                    Map.of(2020, YearResult.OUTSTANDING, 2021, YearResult.BELOW_OUTSTANDING)));
        };

        revoking(classes).reconsiderAll((id, failure) -> {}).block();

        assertThat(now(standing).isLive()).isTrue();
        assertThat(now(fallen).revokedReason()).isEqualTo(RevocationCause.EVALUATION_DOWNGRADED);
        assertThat(questions).hasSize(2);
        assertThat(questions.getFirst()).containsExactlyInAnyOrder(2020, 2021);
        assertThat(questions.getLast()).containsExactly(2021);
    }
}
