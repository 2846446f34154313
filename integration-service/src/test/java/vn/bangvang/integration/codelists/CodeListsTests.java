package vn.bangvang.integration.codelists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.integration.codelists.CodeList.Code;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service describes as codes is a list with names in both languages, or it is said here why not. */
class CodeListsTests {
    /** Words of questions and answers of the API itself, and codes of the standings that are the owners' own. */
    private static final Set<String> NO_LISTS = Set.of("CorrectionAction", "FileImportFormat", "JobImportJobAtomic",
            "JobImportJobMode", "JobImportJobState", "MembershipFactKind",
            "MembershipFindingMembersOrder", "OrganisationFactKind", "PeriodReachedPeriodState",
            "CommendationHappening", "PolicyCollectiveFall", "PolicyQuotaPolicyBase", "PolicyQuotaPolicyEnforcement",
            "PolicyQuotaPolicyRounding", "PolicyQuotaPolicyScope", "PolicyScoringMethod",
            // The codes of discipline-form, as evaluation-service learnt them.
            "MembershipPartyMemberDisciplineForm");
    private final SortedMap<String, CodeList> lists = new ListedEnums().all();

    @Test
    void everyCodeOfTheOwnersIsListed() throws IOException {
        var enums = new TreeSet<String>();
        for (String owner : List.of("member-service", "training-service", "evaluation-service")) {
            JsonMapper.shared()
                    .readTree(Files.readString(Path.of("..", owner, "openapi.json")))
                    .at("/components/schemas")
                    .properties()
                    .stream()
                    .filter(schema -> schema.getValue().has("enum"))
                    .forEach(schema -> enums.add(schema.getKey()));
        }
        Properties listed = Bundle.properties("code-lists.properties");
        var expected = new TreeSet<>(NO_LISTS);
        listed.stringPropertyNames()
                .stream()
                .filter(id -> !id.contains("."))
                .forEach(id -> expected.add(listed.getProperty(id).split(" ")[1]));
        assertThat(enums).isEqualTo(expected);
    }

    @Test
    void everyListAndEveryCodeHasANameInBothLanguages() {
        assertThat(lists.values()).allSatisfy(list -> {
            assertThat(list.codes()).as(list.id()).isNotEmpty();
            assertThat(list.vi()).isNotEqualTo(list.id());
            assertThat(list.en()).isNotEqualTo(list.id());
            assertThat(list.codes()).as(list.id()).allSatisfy(code -> {
                assertThat(code.vi()).isNotBlank().doesNotEndWith("." + code.code());
                assertThat(code.en()).isNotBlank().doesNotEndWith("." + code.code());
            });
        });
    }

    @Test
    void namesThatTheServiceHasAreNotWrittenASecondTime() {
        Set<String> used = new TreeSet<>();
        lists.values().forEach(list -> {
            used.add(list.id());
            list.codes().forEach(code -> used.add(list.id() + "." + code.code()));
        });
        assertThat(used).containsAll(Bundle.read("codes").keys());
    }

    @Test
    void theClassesAreThoseOfRegulation132() {
        CodeList classes = lists.get("quality-class");
        assertThat(classes.codes()).extracting(Code::code)
                .containsExactly("OUTSTANDING", "GOOD", "SATISFACTORY", "UNSATISFACTORY");
        assertThat(classes.codes().getFirst()).isEqualTo(new Code("OUTSTANDING", "hoàn thành xuất sắc nhiệm vụ",
                classes.codes().getFirst().en(), LocalDate.of(2018, 3, 8), null));
    }

    @Test
    void theProblemsOfEveryServiceAreListed() {
        Collection<String> codes = lists.get("problem-code").codes().stream().map(Code::code).toList();
        assertThat(codes).contains("LIMIT_OUT_OF_RANGE", "UNKNOWN_PROGRAMME", "CURSOR_OF_ANOTHER_CALLER",
                "UNKNOWN_ORGANISATION").doesNotHaveDuplicates();
        assertThat(codes).noneMatch(code -> code.contains("."));
    }
}
