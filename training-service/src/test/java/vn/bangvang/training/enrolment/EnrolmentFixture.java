package vn.bangvang.training.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.bangvang.training.classes.TrainingClass;
import vn.bangvang.training.enrolment.Enrolment.TraineeKind;
import vn.bangvang.training.enrolment.EnrolmentCommand.Nomination;
import vn.bangvang.training.programme.PredefinedProgrammes;
import vn.bangvang.training.reference.KnownMember;
import vn.bangvang.training.reference.KnownMember.StatusFrom;
import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.Years.KnownYear;

/** A department that sends people to study in 2021. */
final class EnrolmentFixture {
    static final String PROVINCE = "province";
    static final String DEPARTMENT = "department";
    static final String OTHER_DEPARTMENT = "other-department";
    static final String MEMBER = "member";
    static final LocalDate MARCH = LocalDate.of(2021, 3, 1);
    static final LocalDate MAY = LocalDate.of(2021, 5, 10);
    static final LocalDate DECEMBER = LocalDate.of(2021, 12, 10);

    private EnrolmentFixture() {}

    static Nomination nomination(EnrolmentStatus status) {
        return new Nomination("class", "T-0001", TraineeKind.PARTY_MEMBER, MEMBER, DEPARTMENT, status, null);
    }

    static Nomination of(String traineeRef, TraineeKind kind, @Nullable String memberId) {
        return new Nomination("class", traineeRef, kind, memberId, DEPARTMENT, EnrolmentStatus.ENROLLED, null);
    }

    static EnrolmentContext in(String programme) {
        return in(programme, department(), member(), null);
    }

    static EnrolmentContext in(String programme, @Nullable KnownOrganisation sender, @Nullable KnownMember member,
            @Nullable KnownYear year) {
        return new EnrolmentContext(TrainingClass.of(programme, null, "Trường Chính trị", 2021, MARCH, null),
                PredefinedProgrammes.byCode(programme).orElseThrow(), sender, member, year);
    }

    static KnownOrganisation department() {
        return new KnownOrganisation(DEPARTMENT, PROVINCE, PROVINCE, List.of(), null, null, null);
    }

    static KnownMember member(StatusFrom... statuses) {
        return new KnownMember(MEMBER, PROVINCE, Set.of(), List.of(statuses));
    }

    static KnownYear year(int revision) {
        return new KnownYear(PROVINCE, 2021, revision);
    }

    static Enrolment enrolment(EnrolmentStatus status) {
        return new Enrolment("class", "MASTER", "T-0001", TraineeKind.CIVIL_SERVANT, null, DEPARTMENT, PROVINCE, 2021,
                MARCH, status, MARCH);
    }
}
