package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.bangvang.member.membership.CorrectMember.Cancel;
import vn.bangvang.member.membership.CorrectMember.Change;
import vn.bangvang.member.membership.CorrectMember.Correct;
import vn.bangvang.member.membership.CorrectMember.Insert;
import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.membership.MemberCommand.DatedDecision;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.Today;
import vn.bangvang.member.period.DifferingDays;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

/** How the dated history of a membership is put right: it is rebuilt, and every rule holds for the whole of it. */
final class CorrectionRules {
    private CorrectionRules() {}

    /**
     * @param cells every cell that the history or the correction names
     * @return the state that carries on, and one event with the first day on which the history differs
     */
    static Decided<Member, MemberEvent> correct(Member member, CorrectMember command, Map<String, Organisation> cells,
            PersonRecords person, Today today) {
        List<DatedDecision> decisions = changed(MemberHistory.of(member), command.changes(), today);
        Member rebuilt = rebuilt(member, decisions, command.changes());
        DifferingDays days = HistoryDifference.of(member, rebuilt)
                .orElseThrow(() -> Refusal.invalid("NOTHING_CHANGES", "/changes", null));
        requireCells(member, rebuilt, cells);
        requireOfficesSinceAdmission(rebuilt);
        person.mustBeApartFrom(rebuilt);
        List<Correction.Made> made = command.changes().stream().map(Change::made).toList();
        Correction correction = new Correction(today.day(), days.from(), days.until(), command.reason(),
                command.document(), made);
        return Decided.of(rebuilt.corrected(correction).taking(person.nextTurn(member.turns())),
                new MemberEvent.Corrected(days.from(), command.document(), made));
    }

    /** Every cell that the member was in or would be in. */
    static Set<String> cells(Member member, CorrectMember command) {
        return Stream.concat(member.placements().stream().map(CellPlacement::cellId),
                command.newCells().values().stream()).collect(Collectors.toSet());
    }

    private static List<DatedDecision> changed(MemberHistory history, List<Change> changes, Today today) {
        List<DatedDecision> decisions = new ArrayList<>(history.decisions());
        for (int i = 0; i < changes.size(); i++) {
            String pointer = "/changes/" + i;
            switch (changes.get(i)) {
                case Correct(Fact fact, DatedDecision to) -> {
                    if (to.fact().kind() != fact.kind()) {
                        throw Refusal.invalid("OTHER_KIND_OF_FACT", pointer + "/to/kind", to.fact().kind());
                    }
                    requireReached(to, today, pointer);
                    decisions.set(placeOf(decisions, fact, pointer), to);
                }
                case Cancel(Fact fact) -> {
                    requireNoAdmission(fact, pointer + "/fact/kind");
                    decisions.remove(placeOf(decisions, fact, pointer));
                }
                case Insert(DatedDecision to) -> {
                    requireNoAdmission(to.fact(), pointer + "/to/kind");
                    requireReached(to, today, pointer);
                    decisions.add(to);
                }
            }
        }
        return decisions;
    }

    private static int placeOf(List<DatedDecision> decisions, Fact fact, String pointer) {
        for (int i = decisions.size() - 1; i >= 0; i--) {
            if (decisions.get(i).fact().equals(fact)) {
                return i;
            }
        }
        throw Refusal.invalid("UNKNOWN_FACT", pointer + "/fact", fact);
    }

    private static void requireNoAdmission(Fact fact, String pointer) {
        if (fact.kind() == Fact.Kind.ADMISSION) {
            throw Refusal.invalid("ADMISSION_STAYS", pointer, fact.kind());
        }
    }

    private static void requireReached(DatedDecision to, Today today, String pointer) {
        if (to instanceof AdmitMember admission) {
            today.mustHaveReached(admission.admittedOn(), pointer + "/to/on");
            today.mustHaveReached(admission.placedOn(), pointer + "/to/inCellSince");
        }
        if (to instanceof RemoveMember removal && removal.reason() == MemberEvent.RemovalReason.DECEASED) {
            today.mustHaveReached(removal.effectiveOn(), pointer + "/to/on");
        }
    }

    private static Member rebuilt(Member member, List<DatedDecision> decisions, List<Change> changes) {
        AdmitMember admission = (AdmitMember) decisions.getFirst();
        MemberRules.requireNotBefore(admission.placedOn(), admission.admittedOn(), pointerTo(admission, changes)
                + "/inCellSince");
        try {
            return new MemberHistory(member, decisions).rebuilt();
        } catch (Refusal refusal) {
            Object rejected = refusal.reasons().getFirst().rejectedValue();
            String pointer = decisions.stream()
                    .filter(decision -> decision.fact().equals(rejected))
                    .map(decision -> pointerTo(decision, changes))
                    .reduce("", (earlier, later) -> later);
            throw refusal.at(pointer, rejected);
        }
    }

    /** The field that brought a decision; the whole where it was there before. */
    private static String pointerTo(DatedDecision decision, List<Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).to() == decision) {
                return "/changes/" + i + "/to";
            }
        }
        return "";
    }

    /** Asked of what the correction changes only: what a race has left wrong must not stand in its way. */
    private static void requireCells(Member before, Member after, Map<String, Organisation> cells) {
        for (CellPlacement placement : after.placements()) {
            if (!before.placements().contains(placement)) {
                Organisation cell = Objects.requireNonNull(cells.get(placement.cellId()));
                MemberRules.requireSameProvince(after, cell, "/changes");
                cell.requireCellWhile(placement.from(), placement.to(), "/changes");
            }
        }
    }

    private static void requireOfficesSinceAdmission(Member member) {
        Stream.concat(member.positions().stream().map(Position::from),
                member.disciplines().stream().map(Discipline::decidedOn))
                .filter(day -> day.isBefore(member.admittedOn()))
                .findFirst()
                .ifPresent(day -> {
                    throw Refusal.of(Refusal.Kind.CONFLICT, "FACT_BEFORE_ADMISSION", "/changes", member.admittedOn(),
                            Map.of("on", day));
                });
    }
}
