package vn.bangvang.personkeys;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PersonKeysIT {
    private static final String OLD = "01".repeat(32);
    private static final String NEW = "02".repeat(32);
    private static final byte[] TEXT = "Đặng Thị Ân".getBytes(StandardCharsets.UTF_8);

    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void aStore() {
        var uri = new ConnectionString(RealParts.started().freshStoreUri(PersonKeysIT.class));
        client = MongoClients.create(uri);
        database = client.getDatabase(Objects.requireNonNull(uri.getDatabase()));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatWasSealedIsLostOnEveryInstanceOnceTheKeyIsDestroyed() {
        PersonKeys one = keys(OLD);
        PersonKeys other = keys(OLD);
        byte[] sealed = key(one.ofOrNew(List.of("a", "b")), "a").seal(TEXT, "doc");
        assertThat(key(other.ofOrNew(List.of("a")), "a").open(sealed, "doc")).isEqualTo(TEXT);
        one.destroy("a").block();
        assertThat(other.of(List.of("a", "b")).block()).containsOnlyKeys("b");
        assertThat(other.ofOrNew(List.of("a")).block()).isEmpty();
    }

    @Test
    void whatWasSealedForOneOpensNeitherForAnotherNorElsewhere() {
        Map<String, PersonKey> both = Objects.requireNonNull(keys(OLD).ofOrNew(List.of("a", "b")).block());
        byte[] sealed = Objects.requireNonNull(both.get("a")).seal(TEXT, "doc");
        assertThatThrownBy(() -> Objects.requireNonNull(both.get("b")).open(sealed, "doc"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Objects.requireNonNull(both.get("a")).open(sealed, "other"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewMasterStandsBeforeTheFormerOneWhichStillOpensItsKeys() {
        byte[] sealed = key(keys(OLD).ofOrNew(List.of("a")), "a").seal(TEXT, "doc");
        PersonKeys rotated = keys(NEW, OLD);
        assertThat(key(rotated.of(List.of("a")), "a").open(sealed, "doc")).isEqualTo(TEXT);
        rotated.ofOrNew(List.of("b")).block();
        assertThat(keys(NEW).of(List.of("b")).block()).containsOnlyKeys("b");
        assertThatThrownBy(() -> keys(NEW).of(List.of("a")).block()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoWhoMakeAKeyAtOnceHaveTheSame() {
        PersonKeys one = keys(OLD);
        List<Map<String, PersonKey>> made = Flux.range(0, 8)
                .flatMap(_ -> one.ofOrNew(List.of("a")))
                .collectList()
                .block();
        byte[] sealed = Objects.requireNonNull(made.getFirst().get("a")).seal(TEXT, "doc");
        assertThat(made).allSatisfy(each -> assertThat(Objects.requireNonNull(each.get("a")).open(sealed, "doc"))
                .isEqualTo(TEXT));
        assertThat(Mono.from(database.getCollection("personKeys").countDocuments(new Document())).block())
                .isEqualTo(1);
    }

    @Test
    void wordsAreEqualForEqualTextsOfOneKindAndOnePepper() {
        var index = new BlindIndex(OLD);
        assertThat(index.word("name", "an")).isEqualTo(new BlindIndex(OLD).word("name", "an"))
                .startsWith("name:")
                .isNotEqualTo(index.word("person", "an"))
                .isNotEqualTo(new BlindIndex(NEW).word("name", "an"));
    }

    @Test
    void whoHardlyHasAKeyIsGivenOneUnlessItIsThereOrWasDestroyed() {
        PersonKeys one = keys(OLD);
        byte[] sealed = key(one.ofNew(Set.of("a", "b")), "a").seal(TEXT, "doc");
        one.destroy("b").block();
        Map<String, PersonKey> again = Objects.requireNonNull(one.ofNew(Set.of("a", "b", "c")).block());
        assertThat(again).containsOnlyKeys("a", "c");
        assertThat(Objects.requireNonNull(again.get("a")).open(sealed, "doc")).isEqualTo(TEXT);
    }

    private PersonKeys keys(String... masters) {
        return new PersonKeys(database, MasterKey.of(List.of(masters)), Clock.systemUTC());
    }

    private static PersonKey key(Mono<Map<String, PersonKey>> keys, String person) {
        return Objects.requireNonNull(Objects.requireNonNull(keys.block()).get(person));
    }
}
