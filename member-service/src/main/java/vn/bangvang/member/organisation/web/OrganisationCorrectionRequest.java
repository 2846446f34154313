package vn.bangvang.member.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.correction.Action;
import vn.bangvang.member.organisation.CorrectOrganisation;
import vn.bangvang.member.organisation.CorrectOrganisation.Change;
import vn.bangvang.member.organisation.CorrectOrganisation.Told;
import vn.bangvang.member.organisation.OrganisationFact;
import vn.bangvang.member.organisation.OrganisationKind;

import static vn.bangvang.member.correction.FactParts.requireNone;
import static vn.bangvang.member.correction.FactParts.requireOnly;
import static vn.bangvang.member.correction.FactParts.required;

/**
 * Changes of an organisation's dated facts, carried out together or not at all.
 *
 * @param document what the correction rests on
 */
record OrganisationCorrectionRequest(@NotEmpty @Size(max = 20) List<@Valid @NotNull FactChange> changes,
        @NotBlank @Size(max = 1000) String reason, @NotBlank @Size(max = 100) String document) {

    CorrectOrganisation command() {
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            all.add(changes.get(i).change("/changes/" + i));
        }
        return new CorrectOrganisation(all, reason.strip(), document.strip());
    }

    /**
     * @param fact what is corrected or cancelled
     * @param to what stands in its place, or is inserted
     */
    record FactChange(@NotNull Action action, @Nullable @Valid FactName fact,
            @Nullable @Valid FactAsItWas to) {
        Change change(String pointer) {
            return switch (action) {
                case CORRECT -> new Change(action, named(pointer), told(pointer));
                case CANCEL -> {
                    requireNone(to, pointer + "/to");
                    yield new Change(action, named(pointer), null);
                }
                case INSERT -> {
                    requireNone(fact, pointer + "/fact");
                    yield new Change(action, null, told(pointer));
                }
            };
        }

        private OrganisationFact named(String pointer) {
            FactName name = required(fact, pointer + "/fact");
            return new OrganisationFact(name.kind(), name.on());
        }

        private Told told(String pointer) {
            return required(to, pointer + "/to").told(pointer + "/to");
        }
    }

    /** A fact is named by its kind and its day. */
    record FactName(@NotNull OrganisationFact.Kind kind, @NotNull LocalDate on) {}

    /**
     * The whole fact as it was. A PARENT has parentId and perhaps decisionNo; a KIND organisationKind and perhaps
     * consentNo; a NAME name; an END perhaps successorId; a FOUNDING only its day.
     */
    record FactAsItWas(@NotNull OrganisationFact.Kind kind, @NotNull LocalDate on,
            @Nullable @Size(max = 64) String parentId, @Nullable OrganisationKind organisationKind,
            @Nullable @Size(min = 1, max = 300) String name, @Nullable @Size(max = 64) String successorId,
            @Nullable @Size(max = 100) String decisionNo, @Nullable @Size(max = 100) String consentNo) {
        private static final Map<OrganisationFact.Kind, Set<String>> PARTS = Map.of(OrganisationFact.Kind.FOUNDING,
                Set.of(), OrganisationFact.Kind.PARENT, Set.of("parentId", "decisionNo"), OrganisationFact.Kind.KIND,
                Set.of("organisationKind", "consentNo"), OrganisationFact.Kind.NAME, Set.of("name"),
                OrganisationFact.Kind.END, Set.of("successorId"));

        Told told(String pointer) {
            requireOwnParts(pointer);
            return switch (kind) {
                case FOUNDING -> new CorrectOrganisation.Founding(on);
                case PARENT ->
                    new CorrectOrganisation.Parent(on, required(parentId, pointer + "/parentId"), decisionNo);
                case KIND -> new CorrectOrganisation.OfKind(on,
                        required(organisationKind, pointer + "/organisationKind"), consentNo);
                case NAME -> new CorrectOrganisation.Named(on, required(name, pointer + "/name").strip());
                case END -> new CorrectOrganisation.End(on, successorId);
            };
        }

        private void requireOwnParts(String pointer) {
            Map<String, @Nullable Object> given = new LinkedHashMap<>();
            given.put("parentId", parentId);
            given.put("organisationKind", organisationKind);
            given.put("name", name);
            given.put("successorId", successorId);
            given.put("decisionNo", decisionNo);
            given.put("consentNo", consentNo);
            requireOnly(PARTS.getOrDefault(kind, Set.of()), given, pointer);
        }
    }
}
