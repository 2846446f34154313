package vn.bangvang.quickstart.scenario;

import java.util.List;

/**
 * Names for people who do not exist, so that lists and pages show somebody. Made of the commonest Vietnamese family,
 * middle and given names; the same person is always called the same.
 */
public final class MadeUpNames {
    private static final List<String> FAMILY = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng",
            "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Mai", "Trịnh", "Đoàn", "Lương", "Cao");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Đức", "Thanh", "Minh", "Ngọc", "Quang", "Hữu",
            "Thu", "Xuân", "Hồng", "Kim", "Công", "Bích", "Tuấn", "Mỹ");
    private static final List<String> GIVEN = List.of("An", "Ân", "Bình", "Châu", "Cường", "Dung", "Dũng", "Đạt",
            "Đông", "Giang", "Hà", "Hải", "Hạnh", "Hiền", "Hòa", "Hùng", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai",
            "Nam", "Nga", "Oanh", "Phúc", "Phương", "Quân", "Sơn", "Tâm", "Thảo", "Trang", "Tú", "Uyên", "Vân", "Yến");

    private MadeUpNames() {}

    /** @param person whatever names the person in the made-up data */
    public static String of(String person) {
        int mixed = person.hashCode() * 0x9E3779B1;
        return "%s %s %s".formatted(one(FAMILY, mixed), one(MIDDLE, mixed >>> 9), one(GIVEN, mixed >>> 18));
    }

    private static String one(List<String> names, int number) {
        return names.get(Math.floorMod(number, names.size()));
    }
}
