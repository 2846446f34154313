package vn.bangvang.evaluation.commendation.messaging;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.commendation.Award;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.Commendation.Happening;
import vn.bangvang.evaluation.commendation.Commendation.RevocationCause;
import vn.bangvang.evaluation.commendation.Commendation.Step;
import vn.bangvang.evaluation.commendation.CommendationTitle;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.PeriodStamp;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.period.Period;
import vn.bangvang.servicetesting.ContractExamples;

import static java.time.Instant.EPOCH;

class CommendationEventContractTests {
    private static final String DEPARTMENT = "019a0000-0000-7000-8000-00000000a001";
    private static final String CELL = "019a0000-0000-7000-8000-00000000a002";
    private static final String BLOC = "019a0000-0000-7000-8000-00000000a003";
    private static final String MEMBER = "019a0000-0000-7000-8000-00000000b001";
    private static final String SECRETARY = "019a0000-0000-7000-8000-00000000b002";
    private static final String ID = "019a0000-0000-7000-8000-00000000e501";
    private static final String TO_MEMBER = "019a0000-0000-7000-8000-00000000e502";
    private static final String FIVE_YEARS = "019a0000-0000-7000-8000-00000000e503";
    private static final LocalDate DECIDED = LocalDate.of(2022, 1, 14);
    private static final LocalDate CEREMONY = LocalDate.of(2022, 1, 26);

    private static final Award PROPOSED = new Award(DEPARTMENT, Subject.Type.ORGANISATION, CELL,
            Award.Type.GIAY_KHEN, CommendationTitle.OUTSTANDING_YEAR, null, 2021, null, null, null, null);
    private static final Award AWARDED = new Award(DEPARTMENT, Subject.Type.ORGANISATION, CELL,
            Award.Type.GIAY_KHEN, CommendationTitle.OUTSTANDING_YEAR, null, 2021, "15-QĐ/ĐU", DECIDED, null, null);
    private static final Award PRESENTED = new Award(DEPARTMENT, Subject.Type.ORGANISATION, CELL,
            Award.Type.GIAY_KHEN, CommendationTitle.OUTSTANDING_YEAR, null, 2021, "15-QĐ/ĐU", DECIDED, CEREMONY,
            SECRETARY);

    @Test
    void everyExampleKeepsTheSchema() {
        ContractExamples.of(CommendationPublication.TOPIC)
                .forEach(example -> ContractExamples.assertValid(example.topic(), example.payload()));
    }

    @Test
    void everyStepIsWrittenAsItsExampleShows() {
        ContractExamples.assertShown(told(ID, PROPOSED, Happening.PROPOSED));
        ContractExamples.assertShown(told(ID, AWARDED, Happening.AWARDED));
        ContractExamples.assertShown(told(ID, PRESENTED, Happening.PRESENTED));
        ContractExamples.assertShown(told(ID, PRESENTED, Happening.REVOKED));
        ContractExamples.assertShown(told(ID, PRESENTED, Happening.REINSTATED));
    }

    @Test
    void anAwardToAMemberTellsTheCell() {
        Award award = new Award(DEPARTMENT, Subject.Type.MEMBER, MEMBER, Award.Type.GIAY_KHEN,
                CommendationTitle.OUTSTANDING_YEAR, null, 2021, "15-QĐ/ĐU", DECIDED, null, null);
        ContractExamples.assertShown(told(TO_MEMBER, award, Happening.AWARDED), "-member");
    }

    @Test
    void anAwardForFiveYearsTellsEachOfThem() {
        Award award = new Award(BLOC, Subject.Type.ORGANISATION, CELL, Award.Type.GIAY_KHEN,
                CommendationTitle.FIVE_YEARS_OUTSTANDING, null, 2021, "32-QĐ/ĐUK", LocalDate.of(2022, 2, 3), null,
                null);
        ContractExamples.assertShown(told(FIVE_YEARS, award, Happening.AWARDED), "-five-years");
    }

    private static Told told(String id, Award award, Happening happening) {
        Commendation.State state = switch (happening) {
            case PROPOSED -> Commendation.State.PROPOSED;
            case REVOKED -> Commendation.State.REVOKED;
            case AWARDED, PRESENTED, REINSTATED -> Commendation.State.AWARDED;
        };
        RevocationCause cause = happening == Happening.REVOKED ? RevocationCause.EVALUATION_DOWNGRADED : null;
        Commendation after = new Commendation("province", award, CELL, state, cause,
                List.of(new Step(happening, EPOCH, null)));
        return Told.of(new CommendationPublication(), id, after.told().in(new PeriodStamp(Period.year(2021), 1)))
                .getFirst();
    }
}
