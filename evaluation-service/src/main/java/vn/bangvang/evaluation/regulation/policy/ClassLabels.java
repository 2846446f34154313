package vn.bangvang.evaluation.regulation.policy;

import java.util.EnumMap;
import java.util.Map;

/** What the classes are called, in Vietnamese: the lowest one was another word before 132-QĐ/TW 2018. */
final class ClassLabels {
    private static final int FIRST_YEAR_OF_132 = 2018;
    private static final Map<QualityClass, String> SINCE_2018 = with("không hoàn thành nhiệm vụ");
    private static final Map<QualityClass, String> UNTIL_2017 = with("yếu kém");

    private ClassLabels() {}

    /** As the regulation of that year calls them. */
    static Map<QualityClass, String> of(int year) {
        return year < FIRST_YEAR_OF_132 ? UNTIL_2017 : SINCE_2018;
    }

    private static Map<QualityClass, String> with(String lowest) {
        return Map.copyOf(new EnumMap<>(Map.of(QualityClass.OUTSTANDING, "hoàn thành xuất sắc nhiệm vụ",
                QualityClass.GOOD, "hoàn thành tốt nhiệm vụ", QualityClass.SATISFACTORY, "hoàn thành nhiệm vụ",
                QualityClass.UNSATISFACTORY, lowest)));
    }
}
