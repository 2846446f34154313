package vn.bangvang.evaluation.regulation.period.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.Contents;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Debt;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.GoverningPolicy;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Reopening;
import vn.bangvang.evaluation.regulation.period.PeriodEvent;
import vn.bangvang.evaluation.regulation.period.PeriodFindings;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.period.Period;
import vn.bangvang.servicetesting.ContractExamples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.servicetesting.ContractExamples.assertShown;

class PeriodEventContractTests {
    private static final String ID = "019a0000-0000-7000-8000-0000000000b1";
    private static final String PROVINCE = "019a0000-0000-7000-8000-000000000001";
    private static final String POLICY = "019a0000-0000-7000-8000-0000000000a1";
    private static final LocalDate OPENED_ON = LocalDate.of(2021, 1, 4);
    private static final LocalDate CLOSED_ON = LocalDate.of(2022, 2, 28);
    private static final Instant CLOSED_AT = Instant.parse("2022-02-28T09:00:00Z");
    private static final LocalDate REOPENED_ON = LocalDate.of(2022, 3, 10);

    private final PeriodPublication publication = new PeriodPublication();

    @Test
    void everyExampleKeepsTheSchema() {
        ContractExamples.of("evaluation.period.v1")
                .forEach(example -> ContractExamples.assertValid(example.topic(), example.payload()));
    }

    @Test
    void everyStepOfAPeriodIsToldAsItsExampleShows() {
        EvaluationPeriod opened = EvaluationPeriod.open(PROVINCE, Period.year(2021),
                new GoverningPolicy(POLICY, ShippedPolicies.QD132_HD21), OPENED_ON);
        EvaluationPeriod adopted = opened.adopt(new GoverningPolicy(POLICY, ShippedPolicies.QD132_HD21.asVersion(2)));
        EvaluationPeriod closed = adopted.beginClosing()
                .close(new PeriodFindings(Set.of(), List.of()),
                        List.of(new Debt(Subject.organisation("019a0000-0000-7000-8000-000000000002"),
                                "the province decides later")),
                        List.of(new Contents("evaluation", 70, 210), new Contents("self-criticism", 71, 142)),
                        CLOSED_ON, CLOSED_AT);
        EvaluationPeriod reopened = closed.reopen(new Reopening("a complaint", "the standing committee", REOPENED_ON));

        assertShown(told(ID, opened, new PeriodEvent.Opened(OPENED_ON)));
        assertShown(told(ID, adopted, new PeriodEvent.PolicyAdopted("QD132-HD21", 1, "QD132-HD21", 2)));
        assertShown(told(ID, adopted.beginClosing(), new PeriodEvent.ClosingBegun()));
        assertShown(told(ID, adopted, new PeriodEvent.ClosingGivenUp()));
        assertShown(told(ID, closed, new PeriodEvent.Closed(1, CLOSED_ON, CLOSED_AT)));
        assertShown(told(ID, reopened, new PeriodEvent.Reopened(REOPENED_ON)));
    }

    @Test
    void aQuarterIsToldAsItsExampleShows() {
        LocalDate on = LocalDate.of(2025, 7, 1);
        EvaluationPeriod quarter = EvaluationPeriod.open(PROVINCE, Period.quarter(2025, 3),
                new GoverningPolicy("019a0000-0000-7000-8000-0000000000a3", ShippedPolicies.QD366_HD43), on);

        assertShown(told("019a0000-0000-7000-8000-0000000000b3", quarter, new PeriodEvent.Opened(on)), "-quarter");
    }

    /** The largest province may owe nearly half of its members and still be closed. */
    @Test
    void aClosingThatOwesTwentyThousandFitsIntoARecord() {
        List<Debt> owed = Stream.generate(() -> new Debt(Subject.member(UUID.randomUUID().toString()), "later"))
                .limit(20_000)
                .toList();
        EvaluationPeriod closed = EvaluationPeriod
                .open(PROVINCE, Period.year(2021), new GoverningPolicy(POLICY, ShippedPolicies.QD132_HD21), OPENED_ON)
                .close(new PeriodFindings(Set.of(), List.of()), owed, List.of(), CLOSED_ON, CLOSED_AT);

        Told told = told(ID, closed, new PeriodEvent.Closed(1, CLOSED_ON, CLOSED_AT));

        assertThat(new JsonMapper().writeValueAsString(told.state())).hasSizeLessThan(850_000)
                .contains(owed.getFirst().subject().id(), owed.getLast().subject().id());
    }

    private Told told(String id, EvaluationPeriod after, PeriodEvent event) {
        return Told.of(publication, id, Decided.of(after, event).in(after.stamp())).getFirst();
    }
}
