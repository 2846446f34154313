package vn.bangvang.training.programme;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

class TrainingProgrammeTests {

    @Test
    void everyCodeOfTheGlossaryIsPredefined() {
        assertThat(PredefinedProgrammes.all()).extracting(TrainingProgramme::code)
                .containsExactlyInAnyOrder("POLITICAL_THEORY_ELEMENTARY", "POLITICAL_THEORY_INTERMEDIATE",
                        "POLITICAL_THEORY_ADVANCED", "BACHELOR", "MASTER", "DOCTORATE", "STATE_MGMT_SPECIALIST",
                        "STATE_MGMT_SENIOR_SPECIALIST", "GRASSROOTS_COMMITTEE_REFRESHER", "PROFESSIONAL_UPDATE");
    }

    @Test
    void whatIsPredefinedCouldAlsoHaveBeenDefined() {
        for (TrainingProgramme programme : PredefinedProgrammes.all()) {
            assertThat(TrainingProgramme.define(programme.code(), programme.name(), programme.type(),
                    programme.level(), programme.membersOnly())).isEqualTo(programme);
        }
    }

    @Test
    void politicalTheoryAboveElementaryIsReservedForMembers() {
        assertThat(PredefinedProgrammes.all()
                .stream()
                .filter(TrainingProgramme::membersOnly)
                .map(TrainingProgramme::code)
                .collect(Collectors.toSet())).containsExactlyInAnyOrder("POLITICAL_THEORY_INTERMEDIATE",
                        "POLITICAL_THEORY_ADVANCED", "GRASSROOTS_COMMITTEE_REFRESHER");
        Refusal refusal = refusalOf("LLCT_TC", "Trung cấp lý luận chính trị", ProgrammeType.POLITICAL_THEORY,
                ProgrammeLevel.INTERMEDIATE, false);
        assertThat(refusal.reasons()).extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple("MUST_BE_MEMBERS_ONLY", "/membersOnly"));
    }

    @Test
    void everythingWrongWithADefinitionIsNamedAtOnce() {
        Refusal refusal = refusalOf("thạc sĩ", " ", ProgrammeType.STATE_MANAGEMENT, ProgrammeLevel.MASTER, false);
        assertThat(refusal.reasons()).extracting(Reason::code)
                .containsExactly("PROGRAMME_CODE_MALFORMED", "NAME_REQUIRED", "LEVEL_OF_ANOTHER_TYPE");
    }

    @Test
    void thePredefinedIdsAreTheSameInEveryInstallation() {
        List<String> ids = PredefinedProgrammes.all().stream().map(PredefinedProgrammes::idOf).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(PredefinedProgrammes.idOf(PredefinedProgrammes.byCode("MASTER").orElseThrow()))
                .isEqualTo(PredefinedProgrammes.idOf(PredefinedProgrammes.byCode("MASTER").orElseThrow()));
    }

    private static Refusal refusalOf(String code, String name, ProgrammeType type, ProgrammeLevel level,
            boolean membersOnly) {
        return catchThrowableOfType(Refusal.class,
                () -> TrainingProgramme.define(code, name, type, level, membersOnly));
    }
}
