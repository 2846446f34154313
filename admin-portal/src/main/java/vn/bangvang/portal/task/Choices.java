package vn.bangvang.portal.task;

import java.util.List;
import java.util.Map;

/** What the fields of choice offer: the codes of the API in the order in which officials name them. */
final class Choices {
    private static final Map<String, List<String>> LISTS = Map.ofEntries(
            entry("class", "OUTSTANDING", "GOOD", "SATISFACTORY", "UNSATISFACTORY"),
            entry("award", "PRAISE", "GIAY_KHEN", "BANG_KHEN", "FLAG"),
            entry("title", "OUTSTANDING_YEAR", "EXEMPLARY_OUTSTANDING_YEAR", "FIVE_YEARS_OUTSTANDING", "THEMATIC"),
            entry("kind", "BLOC_ORGANISATION", "DISTRICT_ORGANISATION", "GRASSROOTS_ORGANISATION", "GRASSROOTS_CELL",
                    "SECTIONAL_ORGANISATION", "SUBORDINATE_CELL"),
            entry("transfer", "OFFICIAL", "TEMPORARY", "INTERNAL"),
            entry("transfer.lasting", "OFFICIAL", "INTERNAL"),
            entry("discipline", "REPRIMAND", "WARNING", "REMOVAL_FROM_OFFICE", "EXPULSION"),
            entry("recipient", "ORGANISATION", "MEMBER"),
            entry("seat", "SECRETARY", "DEPUTY_SECRETARY", "MEMBER"),
            entry("fact.organisation", "PARENT", "KIND", "NAME", "END"),
            entry("fact.member", "CONFIRMATION", "TRANSFER", "STAY", "EXEMPTION", "SUSPENSION", "RESUMPTION", "REMOVAL",
                    "REINSTATEMENT"),
            entry("prize", "FIRST", "SECOND", "THIRD", "CONSOLATION"),
            entry("conference", "YEAR_SUMMARY", "INTERIM_SUMMARY", "DOCUMENT_REVIEW"),
            entry("nature", "ADVISED", "PLANNED", "SPENT"),
            entry("guiding", "RESOLUTION", "DIRECTIVE", "CONCLUSION", "REGULATION", "GUIDANCE"),
            entry("issued", "ACTION_PROGRAMME", "PLAN"),
            entry("workField", "IDEOLOGY", "INSPECTION_SUPERVISION", "ORGANISATION_BUILDING", "MEMBER_DEVELOPMENT"),
            entry("unitOf", "COUNT", "RATIO", "VND", "PERCENT"),
            entry("targetScope", "ORGANISATION", "SECTOR_PROVINCE"),
            entry("target", "ADMISSIONS", "NATIONAL_STANDARD_SCHOOLS", "STUDY_OF_RESOLUTIONS"),
            entry("investment", "FACILITY_INVESTMENT"),
            entry("outcome", "EXCEEDED", "MET", "MISSED"),
            entry("ownerBody", "PARTY_COMMITTEE", "INSPECTION_COMMITTEE"),
            entry("inspection", "INSPECTION", "SUPERVISION"),
            entry("office", "SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER", "PROVINCIAL_COMMITTEE_MEMBER",
                    "DIRECTOR",
                    "DIVISION_HEAD", "DIVISION_DEPUTY"),
            entry("removal", "TRANSFERRED_OUT", "STRUCK_OFF", "EXPELLED", "RESIGNED", "DECEASED"),
            entry("base", "GOOD_OR_BETTER", "GOOD_ONLY", "ALL_RATED"),
            entry("scope", "CELL", "GRASSROOTS", "PEER_GROUP_OF_PARENT"),
            entry("rounding", "FLOOR", "HALF_UP", "CEIL"),
            entry("enforcement", "REQUIRE_JUSTIFICATION", "BLOCK", "WARN"),
            entry("fall", "COMMITTEE_MEMBER", "ANY_MEMBER", "NONE"),
            entry("programmeType", "POLITICAL_THEORY", "ACADEMIC_DEGREE", "STATE_MANAGEMENT", "COMMITTEE_REFRESHER",
                    "PROFESSIONAL_UPDATE"),
            entry("programmeLevel", "ELEMENTARY", "INTERMEDIATE", "ADVANCED", "BACHELOR", "MASTER", "DOCTORATE",
                    "SPECIALIST", "SENIOR_SPECIALIST"),
            entry("traineeKind", "CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE", "PARTY_MEMBER"),
            entry("state.enrolment", "NOMINATED", "ENROLLED", "COMPLETED", "WITHDRAWN", "CANCELLED"),
            entry("notRated", "ADMITTED_UNDER_SIX_MONTHS", "FOUNDED_UNDER_SIX_MONTHS", "EXEMPT", "SUSPENDED",
                    "LONG_ABSENCE", "UNDER_VERIFICATION", "OTHER"));

    private Choices() {}

    private static Map.Entry<String, List<String>> entry(String list, String... codes) {
        return Map.entry(list, List.of(codes));
    }

    static List<String> of(String list) {
        return LISTS.getOrDefault(list, List.of());
    }
}
