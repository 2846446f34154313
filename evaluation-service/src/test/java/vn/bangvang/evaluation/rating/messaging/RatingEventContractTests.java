package vn.bangvang.evaluation.rating.messaging;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.RatedFixture;
import vn.bangvang.evaluation.rating.RatingEvent;
import vn.bangvang.outbox.aggregate.About;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.PeriodStamp;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.period.Period;
import vn.bangvang.servicetesting.ContractExamples;

import static org.assertj.core.api.Assertions.assertThat;

class RatingEventContractTests {
    private static final String LIST = "list";
    private static final Period YEAR = Period.year(2021);

    private final RatingPublication publication = new RatingPublication();

    @Test
    void everyExampleKeepsTheSchema() {
        ContractExamples.of("evaluation.rating.v1")
                .forEach(example -> ContractExamples.assertValid(example.topic(), example.payload()));
    }

    @Test
    void everyStepOfARatingIsToldAsItsExampleShows() {
        List<RatingEvent> steps = RatedFixture.steps();

        Stream.of(decided(steps.subList(0, 5), 1), decided(steps.subList(5, 6), 3),
                decided(List.of(RatedFixture.notRated()), 1))
                .flatMap(decided -> Told.of(publication, LIST, decided).stream())
                .forEach(ContractExamples::assertShown);
    }

    @Test
    void aQuartersRatingByPointsIsToldAsItsExampleShows() {
        Period quarter = Period.quarter(2025, 3);

        ContractExamples.assertShown(Told.of(publication, LIST,
                Decided.of(RatedFixture.list(quarter), RatedFixture.byPoints()).in(new PeriodStamp(quarter, 1)))
                .getFirst(), "-quarter");
    }

    @Test
    void eachEventIsAboutTheEvaluationUnderItsOwnVersion() {
        List<RatingEvent> steps = RatedFixture.steps();
        String evaluation = steps.getFirst().after().id();

        assertThat(Told.of(publication, LIST, decided(steps, 1))).extracting(Told::about)
                .startsWith(new About.Subject(evaluation, 1), new About.Subject(evaluation, 2))
                .endsWith(new About.Subject(evaluation, 6));
    }

    private static Decided<DecisionList, RatingEvent> decided(List<RatingEvent> events, int revision) {
        return Decided.of(RatedFixture.list(YEAR), events).in(new PeriodStamp(YEAR, revision));
    }
}
