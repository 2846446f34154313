package vn.bangvang.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReachTests {
    private static final Map<String, String> PARENTS = Map.of("cell", "commune", "commune", "district", "district",
            "province", "other-cell", "other-commune", "other-commune", "district");
    private static final Ancestry TREE = Ancestry.upwards(id -> Optional.ofNullable(PARENTS.get(id)));

    @Test
    void aCallerReachesItsOrganisationAndWhatLiesBelow() {
        Reach reach = reachOf("commune");
        assertThat(reach.covers("commune")).isTrue();
        assertThat(reach.covers("cell")).isTrue();
        assertThat(reach.covers("district")).isFalse();
        assertThat(reach.covers("other-cell")).isFalse();
    }

    @Test
    void whatIsOutsideIsRefusedByName() {
        reachOf("district").mustCover("other-cell");
        assertThatThrownBy(() -> reachOf("commune").mustCover("other-cell")).isInstanceOf(Refusal.class)
                .hasMessageContaining("OUTSIDE_YOUR_ORGANISATION");
        assertThatThrownBy(() -> reachOf("province").mustCoverEverything()).isInstanceOf(Refusal.class)
                .hasMessageContaining("OUTSIDE_YOUR_ORGANISATION");
    }

    @Test
    void aCallerWithoutLimitsReachesWhatNobodyHasHeardOf() {
        Reach reach = reachOf("*");
        assertThat(reach.covers("unheard-of")).isTrue();
        reach.mustCoverEverything();
    }

    @Test
    void aTokenWithoutAnOrganisationReachesNothing() {
        Reach reach = Reach.of(new Caller("clerk", null, Set.of()), TREE);
        assertThat(reach.covers("cell")).isFalse();
    }

    @Test
    void withoutATreeOnlyTheCallersOwnIsCovered() {
        Reach reach = Reach.of(new Caller("clerk", "commune", Set.of()));
        assertThat(reach.covers("commune")).isTrue();
        assertThat(reach.covers("cell")).isFalse();
    }

    @Test
    void aCircleEndsTheWalk() {
        Map<String, String> circle = Map.of("a", "b", "b", "c", "c", "b");
        Ancestry broken = Ancestry.upwards(id -> Optional.ofNullable(circle.get(id)));
        assertThat(broken.isWithin("a", "c")).isTrue();
        assertThat(broken.isWithin("a", "province")).isFalse();
    }

    @Test
    void theChainBeginsWithTheOrganisationAndEndsAtTheTop() {
        assertThat(Ancestry.chain("cell", id -> Optional.ofNullable(PARENTS.get(id)))).containsExactly("cell",
                "commune", "district", "province");
    }

    private static Reach reachOf(String organisation) {
        return Reach.of(new Caller("clerk", organisation, Set.of()), TREE);
    }
}
