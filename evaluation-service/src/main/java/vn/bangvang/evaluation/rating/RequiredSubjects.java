package vn.bangvang.evaluation.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import vn.bangvang.evaluation.register.committee.CommitteeRegister;
import vn.bangvang.evaluation.register.membership.MemberRegister;
import vn.bangvang.evaluation.register.membership.MemberStatus;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;

/**
 * Whom a period asks a decision about: who is there on the reference date, is not excused and has been there long
 * enough (21-HD/BTCTW 2019, item 6).
 */
record RequiredSubjects(OrganisationTree tree, MemberRegister register, CommitteeRegister committees, LocalDate on,
        int ratedAfterMonths) {

    static RequiredSubjects in(EvaluationPeriod period, OrganisationTree tree, MemberRegister register,
            CommitteeRegister committees) {
        return new RequiredSubjects(tree, register, committees, period.referenceDate(),
                period.policy().rules().ratedAfterMonths());
    }

    /** Whether the register has the subject on the reference date; who has left since keeps what was decided. */
    boolean isThere(Subject subject) {
        return switch (subject.type()) {
            case MEMBER -> register.find(subject.id()).filter(member -> member.isActiveOn(on)).isPresent();
            case ORGANISATION ->
                tree.find(subject.id()).filter(organisation -> organisation.existsOn(on)).isPresent();
        };
    }

    /** The organisation whose committee decides; empty when nobody in this tree does. */
    Optional<String> decider(Subject subject) {
        CompetentDeciders deciders = new CompetentDeciders(tree, on);
        return switch (subject.type()) {
            case MEMBER -> register.find(subject.id()).flatMap(deciders::of);
            case ORGANISATION -> tree.find(subject.id()).flatMap(deciders::of);
        };
    }

    boolean isTooRecent(LocalDate begun) {
        return begun.plusMonths(ratedAfterMonths).isAfter(on);
    }

    boolean isExcused(PartyMember member) {
        return member.statusOn(on).filter(MemberStatus::isExcused).isPresent();
    }

    boolean requires(PartyMember member) {
        return member.isActiveOn(on) && !isExcused(member) && !isTooRecent(member.admittedOn());
    }

    boolean requires(PartyOrganisation organisation) {
        return organisation.existsOn(on) && !isTooRecent(organisation.foundedOn());
    }

    /**
     * Organisations directly under another one, and the members who are in itself: those of a cell, or who wait for one
     * after a conversion (ADR 11); with those who need no decision.
     */
    List<Subject> below(PartyOrganisation organisation) {
        return Stream.concat(
                register.membersOn(organisation.id(), on).stream().map(PartyMember::id).map(Subject::member),
                tree.childrenOn(organisation.id(), on).stream().map(PartyOrganisation::id).map(Subject::organisation))
                .toList();
    }

    boolean requires(Subject subject) {
        return switch (subject.type()) {
            case MEMBER -> register.find(subject.id()).filter(this::requires).isPresent();
            case ORGANISATION -> tree.find(subject.id()).filter(this::requires).isPresent();
        };
    }

    /** Where each subject counts that the committee of this list has to rate. */
    Stream<Evaluation.Home> homesOf(DecisionList.Key list) {
        CompetentDeciders deciders = new CompetentDeciders(tree, on);
        Stream<PartyOrganisation> below = tree.subtreeOn(list.deciderId(), on).stream();
        return switch (list.subjectType()) {
            case MEMBER -> below.flatMap(cell -> register.membersOn(cell.id(), on)
                    .stream()
                    .filter(member -> requires(member)
                            && deciders.of(member).filter(list.deciderId()::equals).isPresent())
                    .map(member -> home(cell)));
            case ORGANISATION -> below
                    .filter(one -> requires(one) && deciders.of(one).filter(list.deciderId()::equals).isPresent())
                    .map(this::home);
        };
    }

    Evaluation.Home home(PartyOrganisation organisation) {
        return new Evaluation.Home(organisation.id(), organisation.levelOn(on));
    }

    /** Everybody in the province; the province itself is rated above it. */
    TreeSet<Subject> everywhereUnder(String rootId) {
        TreeSet<Subject> required = new TreeSet<>();
        for (PartyOrganisation organisation : tree.subtreeOn(rootId, on)) {
            if (requires(organisation) && !organisation.id().equals(rootId)) {
                required.add(Subject.organisation(organisation.id()));
            }
            register.membersOn(organisation.id(), on)
                    .stream()
                    .filter(this::requires)
                    .forEach(member -> required.add(Subject.member(member.id())));
        }
        return required;
    }
}
