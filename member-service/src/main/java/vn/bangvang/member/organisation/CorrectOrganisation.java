package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.correction.Action;

/**
 * Changes of an organisation's history that are carried out together or not at all.
 *
 * @param document what the correction rests on
 */
public record CorrectOrganisation(List<Change> changes, String reason, String document) {
    public CorrectOrganisation {
        changes = List.copyOf(changes);
    }

    /**
     * One change of the history.
     *
     * @param fact what is corrected or cancelled; null when something is inserted
     * @param to what stands in its place or is inserted, of the fact's kind; null when it is cancelled
     */
    public record Change(Action action, @Nullable OrganisationFact fact, @Nullable Told to) {
        OrganisationCorrection.Made made() {
            LocalDate on = fact == null ? null : fact.on();
            LocalDate newOn = to == null ? null : to.on();
            return new OrganisationCorrection.Made(action, kind(), on, newOn);
        }

        OrganisationFact.Kind kind() {
            if (fact != null) {
                return fact.kind();
            }
            if (to != null) {
                return to.kind();
            }
            throw new IllegalStateException("a change of nothing");
        }
    }

    /** A fact as it was. */
    public sealed interface Told {
        LocalDate on();

        default OrganisationFact.Kind kind() {
            return switch (this) {
                case Founding _ -> OrganisationFact.Kind.FOUNDING;
                case Parent _ -> OrganisationFact.Kind.PARENT;
                case OfKind _ -> OrganisationFact.Kind.KIND;
                case Named _ -> OrganisationFact.Kind.NAME;
                case End _ -> OrganisationFact.Kind.END;
            };
        }
    }

    public record Founding(LocalDate on) implements Told {}

    public record Parent(LocalDate on, String parentId, @Nullable String decisionNo) implements Told {}

    public record OfKind(LocalDate on, OrganisationKind is, @Nullable String consentNo) implements Told {}

    public record Named(LocalDate on, String name) implements Told {}

    public record End(LocalDate on, @Nullable String successorId) implements Told {}
}
