package vn.bangvang.training.enrolment.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.PeriodStamp;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.period.Period;
import vn.bangvang.personkeys.BlindIndex;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.training.enrolment.Enrolment;
import vn.bangvang.training.enrolment.Enrolment.TraineeKind;
import vn.bangvang.training.enrolment.EnrolmentEvent;
import vn.bangvang.training.enrolment.EnrolmentEvent.EnrolmentCorrected;
import vn.bangvang.training.enrolment.EnrolmentStatus;
import vn.bangvang.training.enrolment.TraineeWords;

/** What this service writes is what the published examples show, type by type. */
class EnrolmentEventContractTests {
    private static final EnrolmentPublication PUBLICATION = new EnrolmentPublication(
            new TraineeWords(new BlindIndex("00".repeat(32))));
    private static final String DEPARTMENT = "019a0000-0000-7000-8000-00000000a001";
    private static final String CELL = "019a0000-0000-7000-8000-00000000a002";

    @Test
    void everyStepAndACorrectionAreWrittenAsTheirExamplesShow() {
        ContractExamples.assertAllShown(PUBLICATION.kind().topic(),
                List.of(step(EnrolmentStatus.NOMINATED, null),
                        step(EnrolmentStatus.ENROLLED, LocalDate.of(2021, 3, 1)),
                        step(EnrolmentStatus.COMPLETED, LocalDate.of(2021, 12, 10)),
                        step(EnrolmentStatus.WITHDRAWN, LocalDate.of(2021, 5, 10)),
                        step(EnrolmentStatus.CANCELLED, LocalDate.of(2021, 2, 20)), correction()));
    }

    private static Told step(EnrolmentStatus status, @Nullable LocalDate on) {
        var enrolment = new Enrolment("019a0000-0000-7000-8000-00000000c001", "POLITICAL_THEORY_INTERMEDIATE",
                "S-GDDT:T-0001", TraineeKind.PARTY_MEMBER, "019a0000-0000-7000-8000-00000000b001", DEPARTMENT,
                "province", 2021, LocalDate.of(2021, 3, 1), status, on);
        return told("019a0000-0000-7000-8000-00000000e001", enrolment, EnrolmentEvent.reached(status, on), 1);
    }

    private static Told correction() {
        return told("019a0000-0000-7000-8000-00000000e002", civilServantSentBy(DEPARTMENT),
                new EnrolmentCorrected(civilServantSentBy(CELL)), null);
    }

    private static Enrolment civilServantSentBy(String sender) {
        return new Enrolment("019a0000-0000-7000-8000-00000000c002", "PROFESSIONAL_UPDATE", "S-GDDT:T-0068",
                TraineeKind.CIVIL_SERVANT, null, sender, "province", 2019, null, EnrolmentStatus.ENROLLED,
                LocalDate.of(2019, 4, 1));
    }

    private static Told told(String id, Enrolment after, EnrolmentEvent event, @Nullable Integer revision) {
        return Told.of(PUBLICATION, id,
                Decided.of(after, event).in(new PeriodStamp(Period.year(after.year()), revision))).getFirst();
    }
}
