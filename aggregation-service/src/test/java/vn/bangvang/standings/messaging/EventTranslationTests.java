package vn.bangvang.standings.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.feed.Envelope;
import vn.bangvang.feed.Position;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.period.Period;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.servicetesting.ContractExamples.Example;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.fact.Committee;
import vn.bangvang.standings.fold.fact.Event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What producers publish becomes the facts that the fold is tested with. */
class EventTranslationTests {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Example> examples() {
        return Stream.of("member.organisation.v1", "member.committee.v1", "member.member.v1", "training.enrolment.v1",
                "evaluation.period.v1", "evaluation.self-criticism.v1", "evaluation.rating.v1",
                "evaluation.inspection.v1", "evaluation.target.v1", "evaluation.issued-document.v1",
                "evaluation.prize.v1", "evaluation.investment.v1", "evaluation.commendation.v1", "standings.seal.v1")
                .flatMap(topic -> ContractExamples.of(topic).stream());
    }

    private static ReceivedEvent received(String type, String root, JsonNode body) {
        return new ReceivedEvent(new Position("topic", 0, 0), Instant.EPOCH, "e1", type, root, new Envelope(body.path(
                "aggregateType").stringValue(), body.path("aggregateId").stringValue(), body.path("aggregateVersion")
                        .longValue(),
                period(body),
                number(body, "periodRevision"), null, Instant.parse(body.path("recordedAt").stringValue()), "clerk",
                null,
                null,
                body.path("change"), body.path("state")));
    }

    private static Period period(JsonNode body) {
        JsonNode period = body.path("evaluationPeriod");
        return period.isString() ? Period.parse(period.stringValue()) : null;
    }

    private static Integer number(JsonNode body, String field) {
        return body.path(field).isIntegralNumber() ? Integer.valueOf(body.path(field).intValue()) : null;
    }

    private static ReceivedEvent received(Event event) {
        return received(WireFixture.type(event), event.province(), JSON.readTree(WireFixture.value(event)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyPublishedExampleBecomesAFact(Example example) {
        String type = example.name().substring(0, example.name().indexOf(".v1") + 3);
        Event event = EventTranslation.translate(received(type, "province", example.json()));
        assertThat(event.aggregateId()).isEqualTo(example.json().path("aggregateId").stringValue());
        assertThat(event.kind().aggregateType()).isEqualTo(example.json().path("aggregateType").stringValue());
    }

    @Test
    void theArticlesYearOnTheWireIsTheArticlesYear() {
        for (Event event : ScenarioFixture.closed2021().events) {
            assertThat(EventTranslation.translate(received(event)).fact()).isEqualTo(event.fact());
        }
    }

    @Test
    void disciplinesComeWithTheMember() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        scenario.discipline("CB1-1", "2021-03-01", "2021-09-01");
        scenario.discipline("CB1-1", "2021-11-01", null);
        Event event = scenario.events.getLast();
        assertThat(EventTranslation.translate(received(event)).fact()).isEqualTo(event.fact());
    }

    @Test
    void aTypeThatIsNotKnownIsNotGuessedAt() {
        JsonNode body = JSON.readTree(WireFixture.value(ScenarioFixture.closed2021().events.getFirst()));
        assertThatThrownBy(() -> EventTranslation.translate(received("membership.organisation-cloned.v1", "P",
                body))).isInstanceOfSatisfying(UntranslatableEvent.class, it -> assertThat(it.reason()).isEqualTo(
                        "UNKNOWN_TYPE"));
    }

    @Test
    void aMissingAndAnUnreadableFieldAreNamed() {
        for (Event event : Arrays.asList(ScenarioFixture.closed2021().events.getFirst())) {
            var body = (ObjectNode) JSON.readTree(WireFixture.value(event));
            ((ObjectNode) body.path("state")).remove("foundedOn");
            assertThatThrownBy(() -> EventTranslation.translate(received(WireFixture.type(event), "P",
                    body))).isInstanceOfSatisfying(UntranslatableEvent.class, it -> {
                        assertThat(it.reason()).isEqualTo("MISSING_FIELD");
                        assertThat(it.detail()).isEqualTo("state.foundedOn");
                    });
            ((ObjectNode) body.path("state")).put("foundedOn", "31/12/2021");
            assertThatThrownBy(() -> EventTranslation.translate(received(WireFixture.type(event), "P",
                    body))).isInstanceOfSatisfying(UntranslatableEvent.class, it -> assertThat(it.reason()).isEqualTo(
                            "WRONG_FIELD"));
        }
    }

    @Test
    void seatsWithoutATermWereThereOnAnyDay() {
        JsonNode told = ContractExamples.of("member.committee.v1").getFirst().json();
        ((ObjectNode) told.at("/state/terms/0")).remove("from");

        Committee committee = (Committee) EventTranslation
                .translate(received("membership.committee-configured.v1", "P", told))
                .fact();

        assertThat(committee.seatsOn(LocalDate.of(1950, 1, 1))).isEqualTo(told.at("/state/seats").intValue());
    }
}
