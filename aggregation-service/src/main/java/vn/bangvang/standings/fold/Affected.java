package vn.bangvang.standings.fold;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.Committee;
import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.fact.Fact;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Investment;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.fact.SelfCriticism;
import vn.bangvang.standings.fold.fact.SubjectKey;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.fold.fact.Target;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.log.History;

/**
 * Whose contribution or row an event may change. Saying too much costs time only; saying too little is caught by the
 * test that compares with a board made from scratch.
 */
record Affected(Set<SubjectKey> subjects, Set<String> organisations) {

    /** @param changed each with all its versions: a correction may have moved it from one owner to another */
    static Affected by(Collection<SubjectKey> changed, EventVersions log) {
        var affected = new Affected(new LinkedHashSet<>(changed), new LinkedHashSet<>());
        for (SubjectKey subject : changed) {
            History history = log.history(subject.kind(), subject.id());
            if (history != null) {
                history.versions().forEach(version -> affected.add(version.fact(), log));
            }
        }
        return affected;
    }

    private void add(Fact fact, EventVersions log) {
        switch (fact) {
            case Member member -> addPerson(member.id(), log);
            case Rating rating -> addSubject(rating.subjectType(), rating.subjectId(), log);
            case SelfCriticism review -> addSubject(review.subjectType(), review.subjectId(), log);
            case Commendation award -> addSubject(award.recipientType(), award.recipientId(), log);
            case Enrolment enrolment -> {
                String member = enrolment.memberId();
                if (member != null) {
                    addCommitteesOf(member, log);
                }
            }
            case Committee committee -> organisations.add(committee.organisationId());
            case Target target -> organisations.add(target.organisationId());
            case Investment investment -> organisations.add(investment.organisationId());
            default -> {
            }
        }
    }

    private void addSubject(SubjectType type, String id, EventVersions log) {
        if (type == SubjectType.MEMBER) {
            subjects.add(new SubjectKey(FactKind.MEMBER, id));
            addLaterRecords(id, log);
        } else {
            subjects.add(new SubjectKey(FactKind.ORGANISATION, id));
            organisations.add(id);
        }
    }

    private void addPerson(String id, EventVersions log) {
        addMember(id, log);
        addLaterRecords(id, log);
    }

    /** The years of a record count in those that the membership goes on in. */
    private void addLaterRecords(String id, EventVersions log) {
        for (History later : log.ownedBy(FactKind.MEMBER, id)) {
            if (subjects.add(new SubjectKey(FactKind.MEMBER, later.id()))) {
                addLaterRecords(later.id(), log);
            }
        }
    }

    /** What was waiting for this member may count now. */
    private void addMember(String id, EventVersions log) {
        log.ownedBy(FactKind.COMMENDATION, id)
                .forEach(it -> subjects.add(new SubjectKey(FactKind.COMMENDATION, it.id())));
        log.ownedBy(FactKind.ENROLMENT, id)
                .forEach(it -> subjects.add(new SubjectKey(FactKind.ENROLMENT, it.id())));
        addCommitteesOf(id, log);
    }

    private void addCommitteesOf(String memberId, EventVersions log) {
        for (History history : log.ownedBy(FactKind.COMMITTEE, memberId)) {
            if (history.newest().fact() instanceof Committee committee) {
                organisations.add(committee.organisationId());
            }
        }
    }
}
