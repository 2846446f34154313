package vn.bangvang.evaluation.own.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.evaluation.commendation.Award;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.CommendationTitle;
import vn.bangvang.evaluation.own.OwnRecord;
import vn.bangvang.evaluation.rating.Decision;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.rating.NotRatedReason;
import vn.bangvang.evaluation.rating.RatingQueries.Held;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism;
import vn.bangvang.evaluation.register.membership.PartyMember.Discipline;
import vn.bangvang.evaluation.register.membership.PartyMember.DisciplineForm;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;

/**
 * What is kept of the member who asks.
 *
 * @param memberIds the member's records, one for each province
 * @param ratings newest period first
 * @param commendations that were decided, newest year first
 * @param disciplines on which a rating may rest, newest first
 * @param streak years running that were OUTSTANDING, up to `lastYear`
 * @param lastYear the newest year that is decided; null before the first
 */
record OwnRecordAnswer(Collection<String> memberIds, List<OwnRating> ratings, List<OwnCommendation> commendations,
        List<OwnDiscipline> disciplines, int streak, @Nullable Integer lastYear) implements ShowsMembers {

    /** An organisation by its name today; null where it is not known any more. */
    record Named(String id, @Nullable String name) {
        static Named of(String id, OrganisationTree tree) {
            return new Named(id, tree.find(id).map(PartyOrganisation::name).orElse(null));
        }
    }

    /**
     * A rating with what it rests on.
     *
     * @param organisation in which it counts
     * @param decider whose committee decides, and hears who disagrees
     * @param selfCriticism null where none was handed in
     * @param proposedClass what the appraisal proposed; null until it is decided
     * @param history what was decided before, oldest first
     */
    record OwnRating(String id, Period period, Evaluation.State state, Named organisation, Named decider,
            @Nullable OwnSelfCriticism selfCriticism, @Nullable QualityClass selfClass,
            @Nullable QualityClass proposedClass, @Nullable QualityClass decidedClass, @Nullable BigDecimal points,
            @Nullable NotRatedReason notRatedReason, @Nullable String note, @Nullable String decisionNo,
            @Nullable LocalDate decidedOn, List<Former> history) {

        static OwnRating of(Held held, OwnRecord record, OrganisationTree tree) {
            Evaluation one = held.evaluation();
            Decision decision = one.decisionOrNone();
            return new OwnRating(one.id(), held.list().period(), one.state(), Named.of(one.organisationId(), tree),
                    Named.of(held.list().deciderId(), tree),
                    OwnSelfCriticism.of(record.selfCriticisms().get(held.list().period())), one.selfClass(),
                    OwnRecord.proposed(one).orElse(null), decision.decidedClass(), decision.points(),
                    decision.notRatedReason(), decision.note(), decision.decisionNo(), decision.decidedOn(),
                    one.history().stream().map(Former::of).toList());
        }
    }

    /** @param returns why it was sent back, oldest first */
    record OwnSelfCriticism(SelfCriticism.State state, LocalDate submittedOn, List<String> returns) {
        static @Nullable OwnSelfCriticism of(@Nullable SelfCriticism one) {
            return one == null
                    ? null
                    : new OwnSelfCriticism(one.state(), one.submittedOn(),
                            one.returns().stream().map(SelfCriticism.Return::reason).toList());
        }
    }

    /** What a decision was before it was replaced, and why it was. */
    record Former(Evaluation.State state, @Nullable QualityClass decidedClass,
            @Nullable NotRatedReason notRatedReason, @Nullable String decisionNo, @Nullable LocalDate decidedOn,
            @Nullable String reason) {
        static Former of(Evaluation.Superseded former) {
            Decision decision = former.decisionOrNone();
            return new Former(former.state(), decision.decidedClass(), decision.notRatedReason(),
                    decision.decisionNo(), decision.decidedOn(), former.reason());
        }
    }

    /**
     * @param issuer who commended
     * @param revokedAt when it was taken back; null while it stands
     */
    record OwnCommendation(String id, Award.Type type, CommendationTitle title, @Nullable String theme, int year,
            Named issuer,
            Commendation.State state, @Nullable String decisionNo, @Nullable LocalDate decidedOn,
            @Nullable LocalDate presentedOn, Commendation.@Nullable RevocationCause revokedReason,
            @Nullable Instant revokedAt) {
        static OwnCommendation of(Stored<Commendation> stored, OrganisationTree tree) {
            Commendation commendation = stored.state();
            Award award = commendation.award();
            return new OwnCommendation(stored.id(), award.type(), award.title(), award.theme(), award.year(),
                    Named.of(award.issuerOrganisationId(), tree), commendation.state(), award.decisionNo(),
                    award.decidedOn(), award.presentedOn(), commendation.revokedReason(),
                    commendation.isLive() ? null : commendation.steps().getLast().at());
        }
    }

    /** @param liftedOn when it was lifted as wrong; null while it stands */
    record OwnDiscipline(DisciplineForm form, LocalDate decidedOn, @Nullable LocalDate liftedOn) {
        static OwnDiscipline of(Discipline discipline) {
            return new OwnDiscipline(discipline.form(), discipline.decidedOn(), discipline.liftedOn());
        }
    }

    static OwnRecordAnswer of(OwnRecord record, OrganisationTree tree) {
        return new OwnRecordAnswer(record.memberIds(),
                record.ratings().stream().map(held -> OwnRating.of(held, record, tree)).toList(),
                record.commendations().stream().map(one -> OwnCommendation.of(one, tree)).toList(),
                record.disciplines().stream().map(OwnDiscipline::of).toList(), record.streak(),
                record.lastYear().orElse(null));
    }

    @Override
    public Collection<String> shownMembers() {
        return memberIds;
    }
}
