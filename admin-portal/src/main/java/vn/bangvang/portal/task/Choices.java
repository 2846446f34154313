package vn.bangvang.portal.task;

import java.util.List;
import java.util.Map;

/** What the fields of choice offer: the codes of the API in the order in which officials name them. */
final class Choices {
    private static final Map<String, List<String>> LISTS = Map.of(
            "class", List.of("OUTSTANDING", "GOOD", "SATISFACTORY", "UNSATISFACTORY"),
            "award", List.of("PRAISE", "GIAY_KHEN", "BANG_KHEN", "FLAG"),
            "title", List.of("OUTSTANDING_YEAR", "EXEMPLARY_OUTSTANDING_YEAR", "FIVE_YEARS_OUTSTANDING", "THEMATIC"),
            "kind", List.of("BLOC_ORGANISATION", "DISTRICT_ORGANISATION", "GRASSROOTS_ORGANISATION",
                    "GRASSROOTS_CELL", "SECTIONAL_ORGANISATION", "SUBORDINATE_CELL"),
            "transfer", List.of("OFFICIAL", "TEMPORARY", "INTERNAL"),
            "discipline", List.of("REPRIMAND", "WARNING", "REMOVAL_FROM_OFFICE", "EXPULSION"),
            "recipient", List.of("ORGANISATION", "MEMBER"),
            "notRated", List.of("ADMITTED_UNDER_SIX_MONTHS", "FOUNDED_UNDER_SIX_MONTHS", "EXEMPT", "SUSPENDED",
                    "LONG_ABSENCE", "UNDER_VERIFICATION", "OTHER"));

    private Choices() {}

    static List<String> of(String list) {
        return LISTS.getOrDefault(list, List.of());
    }
}
