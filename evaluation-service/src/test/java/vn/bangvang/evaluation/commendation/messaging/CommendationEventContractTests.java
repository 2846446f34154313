package vn.bangvang.evaluation.commendation.messaging;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.commendation.Award;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.Commendation.Happening;
import vn.bangvang.evaluation.commendation.Commendation.Step;
import vn.bangvang.evaluation.commendation.CommendationState;
import vn.bangvang.evaluation.commendation.CommendationTitle;
import vn.bangvang.evaluation.commendation.CommendationType;
import vn.bangvang.evaluation.commendation.RecipientType;
import vn.bangvang.evaluation.commendation.RevocationCause;
import vn.bangvang.evaluation.records.recording.PublishedFixture;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

import static java.time.Instant.EPOCH;
import static vn.bangvang.evaluation.records.recording.PublishedFixture.BLOC;
import static vn.bangvang.evaluation.records.recording.PublishedFixture.CELL;
import static vn.bangvang.evaluation.records.recording.PublishedFixture.DEPARTMENT;
import static vn.bangvang.evaluation.records.recording.PublishedFixture.MEMBER;
import static vn.bangvang.evaluation.records.recording.PublishedFixture.assertAsPublished;

class CommendationEventContractTests {
    private static final String ID = "019a0000-0000-7000-8000-00000000e501";
    private static final String TO_MEMBER = "019a0000-0000-7000-8000-00000000e502";
    private static final String FIVE_YEARS = "019a0000-0000-7000-8000-00000000e503";
    private static final LocalDate DECIDED = LocalDate.of(2022, 1, 14);
    private static final LocalDate CEREMONY = LocalDate.of(2022, 1, 26);

    private static final Award PROPOSED = new Award(DEPARTMENT, RecipientType.ORGANISATION, CELL,
            CommendationType.GIAY_KHEN, CommendationTitle.OUTSTANDING_YEAR, 2021, null, null, null, null);
    private static final Award AWARDED = new Award(DEPARTMENT, RecipientType.ORGANISATION, CELL,
            CommendationType.GIAY_KHEN, CommendationTitle.OUTSTANDING_YEAR, 2021, "15-QĐ/ĐU", DECIDED, null, null);
    private static final Award PRESENTED = new Award(DEPARTMENT, RecipientType.ORGANISATION, CELL,
            CommendationType.GIAY_KHEN, CommendationTitle.OUTSTANDING_YEAR, 2021, "15-QĐ/ĐU", DECIDED, CEREMONY,
            PublishedFixture.SECRETARY);

    @Test
    void everyExampleKeepsTheSchema() {
        PublishedFixture.assertExamplesKeepTheSchema(CommendationAnnouncements.TOPIC);
    }

    @Test
    void everyStepIsWrittenAsItsExampleShows() {
        assertAsPublished(told(ID, PROPOSED, Happening.PROPOSED));
        assertAsPublished(told(ID, AWARDED, Happening.AWARDED));
        assertAsPublished(told(ID, PRESENTED, Happening.PRESENTED));
        assertAsPublished(told(ID, PRESENTED, Happening.REVOKED));
        assertAsPublished(told(ID, PRESENTED, Happening.REINSTATED));
    }

    @Test
    void anAwardToAMemberTellsTheCell() {
        Award award = new Award(DEPARTMENT, RecipientType.MEMBER, MEMBER, CommendationType.GIAY_KHEN,
                CommendationTitle.OUTSTANDING_YEAR, 2021, "15-QĐ/ĐU", DECIDED, null, null);
        assertAsPublished(told(TO_MEMBER, award, Happening.AWARDED), "-member");
    }

    @Test
    void anAwardForFiveYearsTellsEachOfThem() {
        Award award = new Award(BLOC, RecipientType.ORGANISATION, CELL, CommendationType.GIAY_KHEN,
                CommendationTitle.FIVE_YEARS_OUTSTANDING, 2021, "32-QĐ/ĐUK", LocalDate.of(2022, 2, 3), null, null);
        assertAsPublished(told(FIVE_YEARS, award, Happening.AWARDED), "-five-years");
    }

    private static OutgoingEvent told(String id, Award award, Happening happening) {
        CommendationState state = switch (happening) {
            case PROPOSED -> CommendationState.PROPOSED;
            case REVOKED -> CommendationState.REVOKED;
            case AWARDED, PRESENTED, REINSTATED -> CommendationState.AWARDED;
        };
        RevocationCause cause = happening == Happening.REVOKED ? RevocationCause.EVALUATION_DOWNGRADED : null;
        var after = new Commendation(award, CELL, state, cause, List.of(new Step(happening, EPOCH, null)));
        return new CommendationAnnouncements().tell(id, after, PublishedFixture.year(2021));
    }
}
