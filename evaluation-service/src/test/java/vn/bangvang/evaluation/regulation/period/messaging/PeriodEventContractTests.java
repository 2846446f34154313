package vn.bangvang.evaluation.regulation.period.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.records.recording.PublishedFixture;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Debt;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.GoverningPolicy;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Reopening;
import vn.bangvang.evaluation.regulation.period.PeriodEvent;
import vn.bangvang.evaluation.regulation.period.PeriodFindings;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;

import static vn.bangvang.evaluation.records.recording.PublishedFixture.assertAsPublished;

class PeriodEventContractTests {
    private static final String ID = "019a0000-0000-7000-8000-0000000000b1";
    private static final String POLICY = "019a0000-0000-7000-8000-0000000000a1";
    private static final LocalDate OPENED_ON = LocalDate.of(2021, 1, 4);
    private static final LocalDate CLOSED_ON = LocalDate.of(2022, 2, 28);
    private static final Instant CLOSED_AT = Instant.parse("2022-02-28T09:00:00Z");
    private static final LocalDate REOPENED_ON = LocalDate.of(2022, 3, 10);

    private final CloudPeriodAnnouncements announcements = new CloudPeriodAnnouncements();

    @Test
    void everyExampleKeepsTheSchema() {
        PublishedFixture.assertExamplesKeepTheSchema("evaluation.period.v1");
    }

    @Test
    void everyStepOfAYearIsToldAsItsExampleShows() {
        EvaluationPeriod opened = EvaluationPeriod.open("019a0000-0000-7000-8000-000000000001", 2021,
                new GoverningPolicy(POLICY, ShippedPolicies.QD132_HD21), OPENED_ON);
        EvaluationPeriod adopted = opened.adopt(new GoverningPolicy(POLICY, ShippedPolicies.QD132_HD21.asVersion(2)));
        EvaluationPeriod closed = adopted.beginClosing()
                .close(new PeriodFindings(Set.of(), List.of()),
                        List.of(new Debt(Subject.organisation("019a0000-0000-7000-8000-000000000002"),
                                "the province decides later")),
                        CLOSED_ON, CLOSED_AT);
        EvaluationPeriod reopened = closed.reopen(new Reopening("a complaint", "the standing committee", REOPENED_ON));

        assertAsPublished(announcements.announce(ID, new PeriodEvent.Opened(OPENED_ON), opened));
        assertAsPublished(announcements.announce(ID, new PeriodEvent.PolicyAdopted("QD132-HD21", 1, "QD132-HD21", 2),
                adopted));
        assertAsPublished(announcements.announce(ID, new PeriodEvent.ClosingBegun(), adopted.beginClosing()));
        assertAsPublished(announcements.announce(ID, new PeriodEvent.ClosingGivenUp(), adopted));
        assertAsPublished(announcements.announce(ID, new PeriodEvent.Closed(1, CLOSED_ON, CLOSED_AT), closed));
        assertAsPublished(announcements.announce(ID, new PeriodEvent.Reopened(REOPENED_ON), reopened));
    }
}
