package vn.bangvang.quickstart.province;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One province, 12 organisations of district level, 640 grassroots, about 3,000 cells, about 45,000 members. Sizes
 * follow reports of real provinces; every name is put together from words that no
 * place is called by.
 */
public final class SyntheticProvince {
    private static final int DISTRICTS = 12;
    private static final int GRASSROOTS = 640;
    private static final List<String> FIRST = List.of("Chuông", "Diều", "Đèn", "Gấm", "Lụa", "Mây", "Nón", "Sáo",
            "Sương", "Thuyền", "Trống", "Võng");
    private static final List<String> SECOND = List.of("Biếc", "Đượm", "Êm", "Hửng", "Nâu", "Ngà", "Sẫm", "Thắm",
            "Trong", "Tươi", "Vang", "Xanh");

    private final Random random;

    private SyntheticProvince(long seed) {
        random = new Random(seed);
    }

    /** The same seed makes the same province. */
    public static Unit of(long seed) {
        return new SyntheticProvince(seed).province("TH%d-".formatted(seed));
    }

    private Unit province(String prefix) {
        Unit province = Unit.above(prefix + "P", "Đảng bộ tỉnh thử nghiệm", "PROVINCIAL_ORGANISATION");
        var names = new ArrayList<String>();
        FIRST.forEach(first -> SECOND.forEach(second -> names.add(first + " " + second)));
        Collections.shuffle(names, random);
        for (int i = 0; i < DISTRICTS; i++) {
            String code = "%sH%02d".formatted(prefix, i + 1);
            province.children()
                    .add(i == 0
                            ? Unit.above(code, "Đảng bộ Khối cơ quan, doanh nghiệp", "BLOC_ORGANISATION")
                            : Unit.above(code, "Đảng bộ huyện " + names.get(i), "DISTRICT_ORGANISATION"));
        }
        for (int i = 0; i < GRASSROOTS; i++) {
            Unit district = province.children().get(i % DISTRICTS);
            district.children()
                    .add(grassroots("%s.%03d".formatted(district.code(), i / DISTRICTS + 1),
                            names.get(i % names.size())));
        }
        return province;
    }

    /**
     * Somewhat more than half have cells of their own; the others are one cell (21-HD/BTCTW speaks of both as one
     * level).
     */
    private Unit grassroots(String code, String name) {
        if (random.nextInt(100) < 45) {
            return new Unit(code, "Chi bộ cơ sở " + name, "GRASSROOTS_CELL", List.of(),
                    people(8 + random.nextInt(15), true));
        }
        Unit grassroots = Unit.above(code, "Đảng bộ cơ sở " + name, "GRASSROOTS_ORGANISATION");
        int cells = 5 + random.nextInt(6);
        for (int i = 1; i <= cells; i++) {
            grassroots.children()
                    .add(new Unit("%s.%02d".formatted(code, i), "Chi bộ " + i, "SUBORDINATE_CELL", List.of(),
                            people(8 + random.nextInt(15), random.nextInt(100) < 96)));
        }
        return grassroots;
    }

    /** At most a fifth of those who are good or better are OUTSTANDING, so every group keeps its cap. */
    private List<String> people(int size, boolean good) {
        int notRated = random.nextInt(100) < 20 ? 1 : 0;
        int satisfactory = good ? random.nextInt(100) < 15 ? 1 : 0 : size / 3;
        int outstanding = (size - notRated - satisfactory) / 5 - random.nextInt(2);
        return IntStream.range(0, size)
                .mapToObj(i -> i < outstanding
                        ? Unit.OUTSTANDING
                        : i < size - notRated - satisfactory ? Unit.GOOD : i < size - notRated ? Unit.SATISFACTORY : "")
                .toList();
    }
}
