package vn.bangvang.evaluation.records.resolutiontarget;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.records.recording.YearFacts;
import vn.bangvang.evaluation.records.recording.YearRange;
import vn.bangvang.refusal.Refusal;

/**
 * A target of a resolution and what was reached of it; counts for the last year of its period.
 *
 * @param organisationId who answers for it
 * @param documentId the guiding document that sets it
 * @param remark what a declared outcome rests on; stays in the register
 */
public record TargetFacts(String code, @Nullable String documentId, String organisationId, TargetScope scope,
        YearRange period, TargetUnit unit, Figures figures, @Nullable String remark) implements YearFacts {

    @Override
    public String organisationPointer() {
        return "/ownerOrganisationId";
    }

    @Override
    public int year() {
        return period.to();
    }

    public TargetOutcome outcome() {
        return figures.outcome(unit);
    }

    @Override
    public @Nullable String businessKey() {
        return String.join("|", organisationId, code, scope.name(), period.from() + "-" + period.to());
    }

    @Override
    public void mustHold() {
        if (code.isBlank()) {
            throw Refusal.invalid("NOT_BLANK", "/code", code);
        }
        period.mustHold("/period");
        figures.mustHold(unit);
    }

    /** @return the same target with other figures */
    public TargetFacts with(Figures other) {
        return new TargetFacts(code, documentId, organisationId, scope, period, unit, other, remark);
    }
}
