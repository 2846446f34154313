package vn.bangvang.training.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Reason;
import vn.bangvang.training.enrolment.Enrolment.TraineeKind;
import vn.bangvang.training.enrolment.EnrolmentCommand.Correction;
import vn.bangvang.training.enrolment.EnrolmentCommand.Nomination;
import vn.bangvang.training.reference.KnownMember;
import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.Years.KnownYear;

/** What must hold for an enrolment, each rule by its own name. */
final class EnrolmentRules {
    /** One rule; empty when it is kept. */
    private interface Rule {
        Optional<Reason> broken(Enrolment enrolment, EnrolmentContext known);
    }

    private static final List<Rule> RULES = List.of(EnrolmentRules::traineeReferenceTellsNothing,
            EnrolmentRules::senderIsKnown, EnrolmentRules::senderStillExisted, EnrolmentRules::memberIsNamedWhereNeeded,
            EnrolmentRules::memberIsKnown, EnrolmentRules::memberHadNotLeft,
            EnrolmentRules::memberIsOfTheSendersProvince,
            EnrolmentRules::membershipHadBegun);

    private EnrolmentRules() {}

    static Decided<Enrolment, EnrolmentEvent> enter(Nomination asked, EnrolmentContext known) {
        if (!asked.status().canBegin()) {
            throw Refusal.invalid("STATUS_CANNOT_BEGIN", "/status", asked.status());
        }
        KnownOrganisation sender = known.sender();
        var enrolment = new Enrolment(asked.classId(), known.programme().code(), asked.traineeRef(),
                asked.traineeKind(), asked.memberId(), asked.sendingOrganisationId(),
                sender == null ? "" : sender.rootId(), known.trainingClass().year(), known.trainingClass().from(),
                asked.status(), asked.on());
        check(enrolment, known);
        checkOpen(known.year(), "/classId");
        return Decided.of(enrolment, EnrolmentEvent.reached(asked.status(), asked.on())).in(known.stamp());
    }

    /**
     * Goes one step further. A closed year takes only what leaves its figures alone: studies that outlast their year,
     * as degrees do, are completed without reopening it.
     */
    static Decided<Enrolment, EnrolmentEvent> advance(Enrolment enrolment, EnrolmentStatus next, LocalDate on,
            EnrolmentContext known) {
        EnrolmentStatus status = enrolment.status();
        if (!status.leadsTo(next)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "TRANSITION_NOT_ALLOWED", "", next,
                    Map.of("from", status, "to", next));
        }
        if (status.isCounted() != next.isCounted()) {
            checkOpen(known.year(), "");
        }
        LocalDate last = enrolment.statusOn();
        if (last != null && on.isBefore(last)) {
            throw Refusal.of(Refusal.Kind.INVALID, "BEFORE_THE_LAST_CHANGE", "/on", on, Map.of("last", last));
        }
        LocalDate begins = known.trainingClass().from();
        if (next == EnrolmentStatus.COMPLETED && begins != null && on.isBefore(begins)) {
            throw Refusal.of(Refusal.Kind.INVALID, "COMPLETED_BEFORE_THE_CLASS_BEGAN", "/on", on,
                    Map.of("from", begins));
        }
        return Decided.of(enrolment.reached(next, on), EnrolmentEvent.reached(next, on)).in(known.stamp());
    }

    /**
     * Puts right what had been recorded wrongly, the status included.
     *
     * @param known what is known of the corrected facts
     */
    static Decided<Enrolment, EnrolmentEvent> correct(Enrolment wrong, Correction correction, EnrolmentContext known) {
        Enrolment corrected = correction.applyTo(wrong).inClassFrom(known.trainingClass().from());
        check(corrected, known);
        KnownOrganisation sender = known.sender();
        // The standings keep an enrolment under the province of its events and would count a moved one in both.
        if (sender != null && !sender.rootId().equals(wrong.rootId())) {
            throw Refusal.invalid("OTHER_PROVINCE", "/sendingOrganisationId", sender.id());
        }
        checkOpen(known.year(), "");
        return corrected.equals(wrong)
                ? Decided.unchanged(wrong)
                : Decided.<Enrolment, EnrolmentEvent>of(corrected.because(correction.reason()),
                        new EnrolmentEvent.EnrolmentCorrected(wrong)).in(known.stamp());
    }

    /** Refuses with every broken rule at once. */
    private static void check(Enrolment enrolment, EnrolmentContext known) {
        List<Reason> reasons = RULES.stream().flatMap(rule -> rule.broken(enrolment, known).stream()).toList();
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, reasons);
        }
    }

    private static void checkOpen(@Nullable KnownYear year, String pointer) {
        if (year != null && year.isClosed()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "PERIOD_CLOSED", pointer, null, Map.of("period", year.year()));
        }
    }

    private static Optional<Reason> traineeReferenceTellsNothing(Enrolment enrolment, EnrolmentContext known) {
        return TraineeReference.faultOf(enrolment.traineeRef());
    }

    private static Optional<Reason> senderIsKnown(Enrolment enrolment, EnrolmentContext known) {
        return known.sender() != null
                ? Optional.empty()
                : reason("UNKNOWN_ORGANISATION", "/sendingOrganisationId", enrolment.sendingOrganisationId(), Map.of());
    }

    private static Optional<Reason> senderStillExisted(Enrolment enrolment, EnrolmentContext known) {
        KnownOrganisation sender = known.sender();
        return sender == null || !sender.wasGoneBefore(enrolment.year())
                ? Optional.empty()
                : reason("SENDER_WAS_DISSOLVED", "/sendingOrganisationId", sender.id(),
                        Map.of("year", enrolment.year()));
    }

    /**
     * Political theory from intermediate up is for members (350-QĐ/TW), and so is what a programme reserves for them.
     */
    private static Optional<Reason> memberIsNamedWhereNeeded(Enrolment enrolment, EnrolmentContext known) {
        return !membershipMatters(enrolment, known) || enrolment.memberId() != null
                ? Optional.empty()
                : reason("MEMBER_REQUIRED", "/memberId", null, Map.of("programme", known.programme().name()));
    }

    private static Optional<Reason> memberIsKnown(Enrolment enrolment, EnrolmentContext known) {
        return enrolment.memberId() == null || known.member() != null
                ? Optional.empty()
                : reason("UNKNOWN_MEMBER", "/memberId", enrolment.memberId(), Map.of());
    }

    private static Optional<Reason> memberHadNotLeft(Enrolment enrolment, EnrolmentContext known) {
        KnownMember member = known.member();
        return member == null || !member.hadLeftBefore(enrolment.year())
                ? Optional.empty()
                : reason("MEMBER_HAD_LEFT", "/memberId", member.id(), Map.of("year", enrolment.year()));
    }

    private static Optional<Reason> memberIsOfTheSendersProvince(Enrolment enrolment, EnrolmentContext known) {
        KnownMember member = known.member();
        KnownOrganisation sender = known.sender();
        return member == null || sender == null || member.rootId().equals(sender.rootId())
                ? Optional.empty()
                : reason("OTHER_PROVINCE", "/memberId", member.id(), Map.of());
    }

    private static Optional<Reason> membershipHadBegun(Enrolment enrolment, EnrolmentContext known) {
        KnownMember member = known.member();
        LocalDate begins = known.trainingClass().from();
        LocalDate by = begins == null ? Period.year(enrolment.year()).referenceDate() : begins;
        return member == null || !membershipMatters(enrolment, known) || member.hadBegunBy(by)
                ? Optional.empty()
                : reason("NOT_YET_A_MEMBER", "/memberId", member.id(), Map.of("on", by));
    }

    private static boolean membershipMatters(Enrolment enrolment, EnrolmentContext known) {
        return known.programme().membersOnly() || enrolment.traineeKind() == TraineeKind.PARTY_MEMBER;
    }

    private static Optional<Reason> reason(String code, String pointer, @Nullable Object value,
            Map<String, Object> values) {
        return Optional.of(new Reason(code, pointer, value, values));
    }
}
