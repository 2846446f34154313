package vn.bangvang.evaluation.rating.selfcriticism.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticismEvent;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.PeriodStamp;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.period.Period;
import vn.bangvang.servicetesting.ContractExamples;

import static org.assertj.core.api.Assertions.assertThat;

class SelfCriticismEventContractTests {
    private static final String EXAMPLE = "019a0000-0000-7000-8000-0000000000";
    private static final Period YEAR = Period.year(2021);
    private static final LocalDate ON = LocalDate.of(2021, 11, 30);
    private static final SelfCriticism SUBMITTED = SelfCriticism.submit(Subject.member(EXAMPLE + "21"), EXAMPLE + "11",
            "P", YEAR, ON);

    private final SelfCriticismPublication publication = new SelfCriticismPublication();

    @Test
    void everyExampleKeepsTheSchema() {
        ContractExamples.of("evaluation.self-criticism.v1")
                .forEach(example -> ContractExamples.assertValid(example.topic(), example.payload()));
    }

    @Test
    void everyStepIsToldAsItsExampleShows() {
        LocalDate later = LocalDate.of(2021, 12, 5);
        SelfCriticism collective = SelfCriticism
                .submit(Subject.organisation(EXAMPLE + "03"), EXAMPLE + "03", "P", YEAR, later)
                .accept();

        ContractExamples.assertShown(told("c1", SUBMITTED, new SelfCriticismEvent.Submitted(ON)));
        ContractExamples.assertShown(
                told("c1", SUBMITTED.sendBack("too short", Instant.EPOCH), new SelfCriticismEvent.Returned(1)));
        ContractExamples.assertShown(told("c2", collective, new SelfCriticismEvent.Accepted(later)));
        LocalDate inTheQuarter = LocalDate.of(2025, 9, 22);
        ContractExamples.assertShown(told("c3", SelfCriticism.submit(SUBMITTED.subject(), SUBMITTED.organisationId(),
                "P", Period.quarter(2025, 3), inTheQuarter), new SelfCriticismEvent.Submitted(inTheQuarter)),
                "-quarter");
    }

    @Test
    void oneThatIsAcceptedAtOnceIsToldOfInBothStates() {
        Decided<SelfCriticism, SelfCriticismEvent> both = Decided.of(SUBMITTED.accept(),
                List.of(new SelfCriticismEvent.Submitted(ON), new SelfCriticismEvent.Accepted(ON)));

        assertThat(Told.of(publication, EXAMPLE + "c1", both))
                .extracting(told -> new JsonMapper().<JsonNode>valueToTree(told.state()).path("state").asString())
                .containsExactly("SUBMITTED", "ACCEPTED");
    }

    private Told told(String id, SelfCriticism after, SelfCriticismEvent event) {
        return Told.of(publication, EXAMPLE + id, Decided.of(after, event).in(new PeriodStamp(after.period(), 1)))
                .getFirst();
    }
}
