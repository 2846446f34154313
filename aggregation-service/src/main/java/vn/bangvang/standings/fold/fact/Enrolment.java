package vn.bangvang.standings.fold.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody sent to a class. The sending organisation is a snapshot that a later transfer does not move.
 *
 * @param programme code of the programme
 * @param traineeId stands for the trainee, who need not be a member
 * @param traineeKind in which capacity, such as CIVIL_SERVANT
 * @param classFrom first day of the class; null when that is not known
 * @param counted whether it is enrolled or completed; nominations, withdrawals and cancellations do not count
 */
public record Enrolment(String id, String programme, String traineeId, String traineeKind, @Nullable String memberId,
        String sendingOrganisationId, Integer year, @Nullable LocalDate classFrom, boolean counted) implements Fact {

    /** Programme that committee members of grassroots organisations attend. */
    public static final String COMMITTEE_REFRESHER = "GRASSROOTS_COMMITTEE_REFRESHER";

    /** The same for one member in all classes, under whatever reference. */
    public String head() {
        return memberId == null ? traineeId : memberId;
    }

    /** A class that began in the year before counts from the first day of its own. */
    public @Nullable LocalDate countsFrom() {
        LocalDate first = LocalDate.of(year, 1, 1);
        return classFrom != null && classFrom.isBefore(first) ? first : classFrom;
    }

    @Override
    public FactKind kind() {
        return FactKind.ENROLMENT;
    }

    @Override
    public List<SubjectKey> references() {
        var references = new ArrayList<SubjectKey>(2);
        references.add(SubjectKey.organisation(sendingOrganisationId));
        if (memberId != null) {
            references.add(SubjectKey.member(memberId));
        }
        return references;
    }

    @Override
    public List<String> owners() {
        return memberId == null ? List.of() : List.of(memberId);
    }
}
