package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.organisation.OrganisationCommand.EstablishOrganisation;

/** Organisations by their codes; ids are the codes, everything is founded in 2010. */
public final class OrganisationFixture {
    public static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    public static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
    public static final Today NOW = new Today(TODAY);
    private static final LocalDate ENDED = LocalDate.of(2020, 1, 1);

    private final Map<String, Organisation> tree = new HashMap<>();

    private OrganisationFixture() {}

    /**
     * P over the blocs K and L; S under K with the section B and the cell CB1; C under B; the grassroots cell G under
     * K.
     */
    public static OrganisationFixture province() {
        return new OrganisationFixture().with("P", OrganisationKind.PROVINCIAL_ORGANISATION, null)
                .with("K", OrganisationKind.BLOC_ORGANISATION, "P")
                .with("L", OrganisationKind.BLOC_ORGANISATION, "P")
                .with("S", OrganisationKind.GRASSROOTS_ORGANISATION, "K")
                .with("B", OrganisationKind.SECTIONAL_ORGANISATION, "S")
                .with("CB1", OrganisationKind.SUBORDINATE_CELL, "S")
                .with("C", OrganisationKind.SUBORDINATE_CELL, "B")
                .with("G", OrganisationKind.GRASSROOTS_CELL, "K");
    }

    public static OrganisationFixture empty() {
        return new OrganisationFixture();
    }

    public static EstablishOrganisation establish(String code, OrganisationKind kind, @Nullable String parentId) {
        return new EstablishOrganisation(code, "Đảng bộ " + code, kind, parentId, FOUNDED, null);
    }

    public OrganisationFixture with(String id, OrganisationKind kind, @Nullable String parentId) {
        put(OrganisationRules.establish(id, establish(id, kind, parentId), parentId == null ? null : of(parentId), NOW)
                .state());
        return this;
    }

    public OrganisationFixture founded(String id, OrganisationKind kind, String parentId, LocalDate on) {
        put(OrganisationRules.establish(id, new EstablishOrganisation(id, "Đảng bộ " + id, kind, parentId, on, null),
                of(parentId), NOW).state());
        return this;
    }

    public OrganisationFixture dissolved(String id) {
        put(of(id).ended(ENDED, null));
        return this;
    }

    public void put(Organisation organisation) {
        tree.put(organisation.id(), organisation);
    }

    public Organisation of(String id) {
        return Objects.requireNonNull(tree.get(id));
    }

    public List<Organisation> chain(String id) {
        return lineage().chain(id);
    }

    public Lineage lineage() {
        return new Lineage(tree, TODAY);
    }

    List<String> ids() {
        return new ArrayList<>(tree.keySet());
    }
}
