package vn.bangvang.member.organisation.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.organisation.OrganisationCommand;
import vn.bangvang.member.organisation.OrganisationIdentifier;
import vn.bangvang.member.organisation.OrganisationKind;

/** The bodies of requests about organisations. */
final class OrganisationRequest {
    private OrganisationRequest() {}

    /**
     * @param decisionNo required while the day of the founding is still to come
     * @param identifiers codes that others' registers know it by
     */
    record Establish(@NotBlank @Size(max = 64) @Pattern(regexp = "[\\p{L}\\p{N}._/-]+") String code,
            @NotBlank @Size(max = 300) String name, @NotNull OrganisationKind kind,
            @Nullable @Size(max = 64) String parentId,
            @NotNull LocalDate foundedOn, @Nullable @Size(max = 100) String decisionNo,
            @Nullable @Size(max = 50) List<@Valid @NotNull Identifier> identifiers) {
        OrganisationCommand.EstablishOrganisation command() {
            return new OrganisationCommand.EstablishOrganisation(code, name.strip(), kind, parentId, foundedOn,
                    decisionNo, identifiers == null ? List.of() : new Identify(identifiers).all());
        }
    }

    /** A code under which somebody else's register knows an organisation. */
    record Identifier(@NotNull OrganisationIdentifier.Scheme scheme,
            @NotBlank @Size(max = 64) @Pattern(regexp = "[\\p{L}\\p{N}.]+") String value,
            @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        OrganisationIdentifier identifier() {
            return new OrganisationIdentifier(scheme, value, validFrom, validTo);
        }
    }

    /** @param identifiers all that there are from now on, former ones too */
    record Identify(@NotNull @Size(max = 50) List<@Valid @NotNull Identifier> identifiers) {
        List<OrganisationIdentifier> all() {
            return identifiers.stream().map(Identifier::identifier).toList();
        }
    }

    record Rename(@NotBlank @Size(max = 300) String name, @NotNull LocalDate effectiveOn,
            @Nullable @Size(max = 100) String decisionNo) {
        OrganisationCommand.RenameOrganisation command() {
            return new OrganisationCommand.RenameOrganisation(name.strip(), effectiveOn, decisionNo);
        }
    }

    record Reparent(@NotBlank @Size(max = 64) String parentId, @NotNull LocalDate effectiveOn,
            @Nullable @Size(max = 100) String decisionNo) {
        OrganisationCommand.ReparentOrganisation command() {
            return new OrganisationCommand.ReparentOrganisation(parentId, effectiveOn, decisionNo);
        }
    }

    record Convert(@NotNull OrganisationKind kind, @NotNull LocalDate effectiveOn,
            @Nullable @Size(max = 100) String decisionNo, @Nullable @Size(max = 100) String consentNo) {
        OrganisationCommand.ConvertKind command() {
            return new OrganisationCommand.ConvertKind(kind, effectiveOn, decisionNo, consentNo);
        }
    }

    /** @param intoId id of the organisation that takes over */
    record Merge(@NotBlank @Size(max = 64) String intoId, @NotNull LocalDate effectiveOn,
            @Nullable @Size(max = 100) String decisionNo) {
        OrganisationCommand.MergeOrganisation command() {
            return new OrganisationCommand.MergeOrganisation(intoId, effectiveOn, decisionNo);
        }
    }

    record Dissolve(@NotNull LocalDate effectiveOn, @Nullable @Size(max = 100) String decisionNo) {
        OrganisationCommand.DissolveOrganisation command() {
            return new OrganisationCommand.DissolveOrganisation(effectiveOn, decisionNo);
        }
    }
}
