package vn.bangvang.training.classes;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

class ClassRulesTests {
    private static final LocalDate MARCH = LocalDate.of(2021, 3, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2021, 11, 30);

    @Test
    void aClassKnowsOnlyItsYearWhenItsDaysAreUnknown() {
        assertThat(open(2021, null, null).year()).isEqualTo(2021);
    }

    @Test
    void aClassMayOutlastItsYear() {
        TrainingClass degree = open(2021, MARCH, LocalDate.of(2023, 6, 30));
        assertThat(degree.to()).isEqualTo(LocalDate.of(2023, 6, 30));
    }

    @Test
    void aClassThatEndsBeforeItBeginsIsRefused() {
        assertThat(refusalOf(2021, NOVEMBER, MARCH).reasons()).extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple("CLASS_ENDS_BEFORE_IT_BEGINS", "/to"));
    }

    @Test
    void aClassThatDoesNotTouchItsYearIsRefused() {
        assertThat(refusalOf(2020, MARCH, NOVEMBER).code()).isEqualTo("CLASS_OUTSIDE_ITS_YEAR");
        assertThat(refusalOf(2022, MARCH, NOVEMBER).code()).isEqualTo("CLASS_OUTSIDE_ITS_YEAR");
    }

    @Test
    void theSameClassOpenedTwiceHasOneBusinessKeyHoweverItsOrganiserIsSpaced() {
        TrainingClass once = TrainingClass.of("MASTER", null, "Trường  Chính trị ", 2021, null, null);
        TrainingClass twice = TrainingClass.of("MASTER", " ", " Trường Chính trị", 2021, null, NOVEMBER);
        assertThat(twice.businessKey()).isEqualTo(once.businessKey());
        assertThat(TrainingClass.of("MASTER", "K72", "Trường Chính trị", 2021, null, null).businessKey())
                .isNotEqualTo(once.businessKey());
    }

    @Test
    void aChangeKeepsProgrammeAndYear() {
        TrainingClass opened = open(2021, MARCH, NOVEMBER).keptBy("school", "province");
        TrainingClass changed = ClassRules.change(opened, opened.with("Học viện", MARCH, null)).state();
        assertThat(changed).isEqualTo(
                new TrainingClass("MASTER", null, "Học viện", 2021, MARCH, null, "province", "school"));
    }

    private static TrainingClass open(int year, @Nullable LocalDate from, @Nullable LocalDate to) {
        return ClassRules.open(TrainingClass.of("MASTER", null, "Trường Chính trị", year, from, to)).state();
    }

    private static Refusal refusalOf(int year, @Nullable LocalDate from, @Nullable LocalDate to) {
        return catchThrowableOfType(Refusal.class, () -> open(year, from, to));
    }
}
