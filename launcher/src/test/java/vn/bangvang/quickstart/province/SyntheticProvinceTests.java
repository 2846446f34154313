package vn.bangvang.quickstart.province;

import java.util.HashSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SyntheticProvinceTests {

    @Test
    void it_is_as_large_as_a_province() {
        var province = SyntheticProvince.of(2021);
        assertThat(province.children()).hasSize(12);
        assertThat(province.children().stream().mapToInt(each -> each.children().size()).sum()).isEqualTo(640);
        assertThat(province.cells()).hasSizeBetween(2_700, 3_300);
        assertThat(province.cells().stream().mapToInt(each -> each.people().size()).sum()).isBetween(40_000, 50_000);
    }

    @Test
    void the_seed_decides_everything() {
        assertThat(SyntheticProvince.of(7)).isEqualTo(SyntheticProvince.of(7));
        assertThat(SyntheticProvince.of(7).cells().getFirst().people()).isNotEqualTo(SyntheticProvince.of(8)
                .cells()
                .getFirst()
                .people());
    }

    @Test
    void codes_are_unique() {
        var codes = SyntheticProvince.of(2021).subtree().stream().map(Unit::code).toList();
        assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
    }

    @Test
    void nobody_passes_the_cap_on_outstanding() {
        for (var cell : SyntheticProvince.of(2021).cells()) {
            var outstanding = cell.people().stream().filter(Unit.OUTSTANDING::equals).count();
            var goodOrBetter = cell.people().stream().filter(Unit.GOOD::equals).count() + outstanding;
            assertThat(100 * outstanding).isLessThanOrEqualTo(20 * goodOrBetter);
        }
    }
}
