package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What an organisation can be told. Days are the days from which the decision counts. */
public sealed interface OrganisationCommand {
    /**
     * Its number in the register is {@code code}, unique in the province. Without a parent only a province is founded.
     *
     * @param decisionNo the document that founds it; required while the day is still to come
     * @param identifiers codes that others have given it
     */
    record EstablishOrganisation(String code, String name, OrganisationKind kind, @Nullable String parentId,
            LocalDate foundedOn, @Nullable String decisionNo, List<OrganisationIdentifier> identifiers)
            implements OrganisationCommand {
        public EstablishOrganisation {
            identifiers = List.copyOf(identifiers);
        }

        /** One that nobody else has given a code. */
        public EstablishOrganisation(String code, String name, OrganisationKind kind, @Nullable String parentId,
                LocalDate foundedOn, @Nullable String decisionNo) {
            this(code, name, kind, parentId, foundedOn, decisionNo, List.of());
        }

        /** The same under a superior whose id is known now. */
        public EstablishOrganisation under(String superiorId) {
            return new EstablishOrganisation(code, name, kind, superiorId, foundedOn, decisionNo, identifiers);
        }
    }

    record RenameOrganisation(String name, LocalDate effectiveOn, @Nullable String decisionNo)
            implements OrganisationCommand {}

    record ReparentOrganisation(String parentId, LocalDate effectiveOn, @Nullable String decisionNo)
            implements OrganisationCommand {}

    /** @param consentNo the upper level's consent to an exception from the 30-member rule */
    record ConvertKind(OrganisationKind kind, LocalDate effectiveOn, @Nullable String decisionNo,
            @Nullable String consentNo) implements OrganisationCommand {}

    record MergeOrganisation(String intoId, LocalDate effectiveOn, @Nullable String decisionNo)
            implements OrganisationCommand {}

    record DissolveOrganisation(LocalDate effectiveOn, @Nullable String decisionNo) implements OrganisationCommand {}
}
