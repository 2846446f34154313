package vn.bangvang.training.reference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationsTests {
    private final Organisations organisations = new Organisations();

    @Test
    void whatLiesBelowIsWithinWhateverTheOrderInWhichItWasHeardOf() {
        heard(1, "cell", "department");
        heard(1, "province", null);
        heard(1, "other-bloc", "province");
        heard(1, "department", "bloc");
        heard(1, "bloc", "province");
        assertThat(organisations.isWithin("cell", "province")).isTrue();
        assertThat(organisations.isWithin("cell", "cell")).isTrue();
        assertThat(organisations.isWithin("cell", "other-bloc")).isFalse();
        assertThat(organisations.isWithin("unheard-of", "province")).isFalse();
        assertThat(organisations.within("department")).containsExactlyInAnyOrder("department", "cell");
    }

    @Test
    void anOlderVersionChangesNothing() {
        heard(2, "cell", "department");
        heard(1, "cell", "elsewhere");
        assertThat(organisations.isWithin("cell", "elsewhere")).isFalse();
    }

    @Test
    void aCircleThatIsHeardOfHalfwayThroughAMoveEnds() {
        heard(1, "a", "b");
        heard(1, "b", "a");
        assertThat(organisations.isWithin("a", "province")).isFalse();
    }

    private void heard(long version, String id, @Nullable String parentId) {
        organisations.remember(version, new KnownOrganisation(id, "province", parentId, null));
    }
}
