package vn.bangvang.quickstart.province;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SyntheticProvinceTests {

    @Test
    void itIsAsLargeAsAProvince() {
        Unit province = SyntheticProvince.of(2021);
        assertThat(province.children()).hasSize(12);
        assertThat(province.children().stream().mapToInt(each -> each.children().size()).sum()).isEqualTo(640);
        assertThat(province.cells()).hasSizeBetween(2_700, 3_300);
        assertThat(province.cells().stream().mapToInt(each -> each.people().size()).sum()).isBetween(40_000, 50_000);
    }

    @Test
    void theSeedDecidesEverything() {
        assertThat(SyntheticProvince.of(7)).isEqualTo(SyntheticProvince.of(7));
        assertThat(SyntheticProvince.of(7).cells().getFirst().people()).isNotEqualTo(SyntheticProvince.of(8)
                .cells()
                .getFirst()
                .people());
    }

    @Test
    void codesAreUnique() {
        List<String> codes = SyntheticProvince.of(2021).subtree().stream().map(Unit::code).toList();
        assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
    }

    /** Districts and communes, old and new, that one made of usual words would meet. */
    private static final String REAL = """
            An Biên, An Bình, An Cư, An Dương, An Giang, An Hải, An Hòa, An
            Khánh, An Khê, An Lão, An Lộc, An Lợi, An Minh,
            An Mỹ, An Nghĩa, An Nhơn, An Phong, An Phú, An Sơn, An Thịnh, An Thủy, An Trung, An Xuân, Ba Vì, Bình An,
            Bình Chánh, Bình Định, Bình Dương, Bình Giang, Bình Hải, Bình
            Khánh, Bình Lâm, Bình Long, Bình Lợi, Bình Minh,
            Bình Nghĩa, Bình Phong, Bình Phú, Bình Phước, Bình Sơn, Bình Tân,
            Bình Thạnh, Bình Thịnh, Bình Thuận, Bình Thủy,
            Bình Trung, Bình Xuân, Cẩm Giang, Cẩm Hải, Cẩm Khê, Cẩm Lâm, Cẩm Lệ, Cẩm Mỹ, Cẩm Phong, Cẩm Phú, Cẩm Sơn,
            Cẩm Thịnh, Cẩm Thủy, Cẩm Trung, Cẩm Xuyên, Chợ Lách, Chợ Mới, Đông Anh, Đông Giang, Đông Hải, Đông Hòa,
            Đông Khánh, Đông Phong, Đông Sơn, Đông Thịnh, Đông Triều, Đông Trung, Đông Xuân, Gò Vấp, Hòa An, Hòa Bình,
            Hòa Hải, Hòa Khánh, Hòa Lâm, Hòa Lợi, Hòa Nghĩa, Hòa Phong, Hòa
            Sơn, Hòa Thịnh, Hòa Trung, Hòa Vang, Hòa Xuân,
            Long An, Long Biên, Long Giang, Long Hải, Long Khánh, Long Lâm, Long Mỹ, Long Phú, Long Sơn, Long Thành,
            Long Trung, Long Xuyên, Lục Nam, Lục Yên, Mộc Châu, Mộc Hóa, Mỹ An,
            Mỹ Đức, Mỹ Hải, Mỹ Hào, Mỹ Khánh, Mỹ Lâm,
            Mỹ Lộc, Mỹ Lợi, Mỹ Phong, Mỹ Sơn, Mỹ Tho, Mỹ Thịnh, Mỹ Thủy, Mỹ
            Trung, Mỹ Xuân, Nón Nước, Phú Bình, Phú Giang,
            Phú Hải, Phú Khánh, Phú Lâm, Phú Lợi, Phú Nghĩa, Phú Phong, Phú Quốc, Phú Sơn, Phú Thịnh, Phú Thọ, Phú Thủy,
            Phú Trung, Phú Xuân, Phú Yên, Tân An, Tân Bình, Tân Giang, Tân Hải, Tân Khánh, Tân Lâm, Tân Lợi, Tân Nghĩa,
            Tân Phong, Tân Phú, Tân Sơn, Tân Thịnh, Tân Thủy, Tân Trung, Tân Xuân, Thạnh Hải, Thạnh Lợi, Thạnh Phong,
            Thạnh Phú, Thạnh Sơn, Thạnh Xuân, Trường Giang, Trường Khánh,
            Trường Lâm, Trường Sa, Trường Sơn, Trường Thịnh,
            Trường Thủy, Trường Trung, Trường Xuân, Vân Đồn, Vân Hồ, Vĩnh
            Giang, Vĩnh Hải, Vĩnh Khánh, Vĩnh Lâm, Vĩnh Long,
            Vĩnh Lợi, Vĩnh Nghĩa, Vĩnh Phong, Vĩnh Phúc, Vĩnh Sơn, Vĩnh Thịnh, Vĩnh Thủy, Vĩnh Trung, Vĩnh Xuân""";

    @Test
    void noOrganisationIsNamedAfterARealPlace() {
        List<String> real = Stream.of(REAL.split(",")).map(String::strip).toList();
        List<String> names = SyntheticProvince.of(2021).subtree().stream().map(Unit::name).toList();
        assertThat(names).noneMatch(name -> real.stream().anyMatch(name::endsWith));
    }

    @Test
    void nobodyPassesTheCapOnOutstanding() {
        for (Unit cell : SyntheticProvince.of(2021).cells()) {
            long outstanding = cell.people().stream().filter(Unit.OUTSTANDING::equals).count();
            long goodOrBetter = cell.people().stream().filter(Unit.GOOD::equals).count() + outstanding;
            assertThat(100 * outstanding).isLessThanOrEqualTo(20 * goodOrBetter);
        }
    }
}
