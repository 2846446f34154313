package vn.bangvang.training.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Reason;
import vn.bangvang.training.reference.KnownMember;
import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.KnownYear;

/** What must hold for an enrolment, each rule by its own name. */
final class EnrolmentRules {
    /** One rule; empty when it is kept. */
    private interface Rule {
        Optional<Reason> broken(Enrolment enrolment, Circumstances known);
    }

    private static final List<Rule> RULES = List.of(EnrolmentRules::traineeReferenceTellsNothing,
            EnrolmentRules::senderIsKnown, EnrolmentRules::senderStillExisted, EnrolmentRules::memberIsNamedWhereNeeded,
            EnrolmentRules::memberIsKnown, EnrolmentRules::memberHadNotLeft,
            EnrolmentRules::memberIsOfTheSendersProvince,
            EnrolmentRules::membershipHadBegun);

    private EnrolmentRules() {}

    /** Refuses with every broken rule at once. */
    static void check(Enrolment enrolment, Circumstances known) {
        List<Reason> reasons = RULES.stream().flatMap(rule -> rule.broken(enrolment, known).stream()).toList();
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, reasons);
        }
    }

    static void checkOpen(@Nullable KnownYear year, String pointer) {
        if (year != null && year.isClosed()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "YEAR_CLOSED", pointer, null, Map.of("year", year.year()));
        }
    }

    private static Optional<Reason> traineeReferenceTellsNothing(Enrolment enrolment, Circumstances known) {
        return TraineeReference.faultOf(enrolment.traineeRef());
    }

    private static Optional<Reason> senderIsKnown(Enrolment enrolment, Circumstances known) {
        return known.sender() != null
                ? Optional.empty()
                : reason("UNKNOWN_ORGANISATION", "/sendingOrganisationId", enrolment.sendingOrganisationId(), Map.of());
    }

    private static Optional<Reason> senderStillExisted(Enrolment enrolment, Circumstances known) {
        KnownOrganisation sender = known.sender();
        return sender == null || !sender.wasGoneBefore(enrolment.year())
                ? Optional.empty()
                : reason("SENDER_WAS_DISSOLVED", "/sendingOrganisationId", sender.id(),
                        Map.of("year", enrolment.year()));
    }

    /**
     * Political theory from intermediate up is for members (350-QĐ/TW), and so is what a programme reserves for them.
     */
    private static Optional<Reason> memberIsNamedWhereNeeded(Enrolment enrolment, Circumstances known) {
        return !membershipMatters(enrolment, known) || enrolment.memberId() != null
                ? Optional.empty()
                : reason("MEMBER_REQUIRED", "/memberId", null, Map.of("programme", known.programme().name()));
    }

    private static Optional<Reason> memberIsKnown(Enrolment enrolment, Circumstances known) {
        return enrolment.memberId() == null || known.member() != null
                ? Optional.empty()
                : reason("UNKNOWN_MEMBER", "/memberId", enrolment.memberId(), Map.of());
    }

    private static Optional<Reason> memberHadNotLeft(Enrolment enrolment, Circumstances known) {
        KnownMember member = known.member();
        return member == null || !member.hadLeftBefore(enrolment.year())
                ? Optional.empty()
                : reason("MEMBER_HAD_LEFT", "/memberId", member.id(), Map.of("year", enrolment.year()));
    }

    private static Optional<Reason> memberIsOfTheSendersProvince(Enrolment enrolment, Circumstances known) {
        KnownMember member = known.member();
        KnownOrganisation sender = known.sender();
        return member == null || sender == null || member.rootId().equals(sender.rootId())
                ? Optional.empty()
                : reason("OTHER_PROVINCE", "/memberId", member.id(), Map.of());
    }

    private static Optional<Reason> membershipHadBegun(Enrolment enrolment, Circumstances known) {
        KnownMember member = known.member();
        LocalDate begins = known.trainingClass().from();
        LocalDate by = begins == null ? LocalDate.of(enrolment.year(), 12, 31) : begins;
        return member == null || !membershipMatters(enrolment, known) || member.hadBegunBy(by)
                ? Optional.empty()
                : reason("NOT_YET_A_MEMBER", "/memberId", member.id(), Map.of("on", by));
    }

    private static boolean membershipMatters(Enrolment enrolment, Circumstances known) {
        return known.programme().membersOnly() || enrolment.traineeKind() == TraineeKind.PARTY_MEMBER;
    }

    private static Optional<Reason> reason(String code, String pointer, @Nullable Object value,
            Map<String, Object> values) {
        return Optional.of(new Reason(code, pointer, value, values));
    }
}
