package vn.bangvang.standings;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ServiceArchitecture;
import vn.bangvang.standings.fold.EvidencePage;
import vn.bangvang.standings.fold.FoldState;
import vn.bangvang.standings.fold.Movements;
import vn.bangvang.standings.fold.Provable;
import vn.bangvang.standings.fold.ProvincePrefix;
import vn.bangvang.standings.fold.StandingsFold;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.quota.Quotas;
import vn.bangvang.standings.fold.quota.WhatIf;
import vn.bangvang.standings.fold.rank.Ranks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "vn.bangvang.standings", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    private static final String FOLD = "vn.bangvang.standings.fold";
    private static final Set<String> DOORS = Set.of(StandingsFold.class.getName(), WhatIf.class.getName(),
            Ranks.class.getName(), Quotas.class.getName(), ProvincePrefix.class.getName(), Provable.class.getName(),
            Movements.class.getName(), EvidencePage.class.getName(), FoldState.class.getName());

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(ServiceArchitecture.class);
    @ArchTest
    static final ArchRule NO_CIRCLES_BETWEEN_FILES = ServiceArchitecture.noCirclesBetweenFilesExceptIn();

    /** The rooms are public to each other only; whoever folds, asks or shows uses the doors, facts and boards. */
    @ArchTest
    static final ArchRule THE_FOLD_IS_ENTERED_BY_ITS_DOORS = noClasses().that()
            .resideOutsideOfPackage(FOLD + "..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe("are inside the fold", ArchitectureTests::isInside));

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES = slices().matching(FOLD + ".(*)..").should().beFreeOfCycles();

    private static boolean isInside(JavaClass type) {
        String room = type.getPackageName();
        return room.startsWith(FOLD) && !room.startsWith(FOLD + ".board") && !room.startsWith(FOLD + ".fact")
                && DOORS.stream()
                        .noneMatch(door -> type.getName().equals(door) || type.getName().startsWith(door + "$"));
    }

    /** Comes in by the window. */
    private static final class Intruder {
        private final EventVersions versions = new EventVersions();

        long count() {
            return versions.versions();
        }
    }

    @Test
    void whoUsesARoomOfTheFoldFromOutsideIsFound() {
        EvaluationResult result = THE_FOLD_IS_ENTERED_BY_ITS_DOORS
                .evaluate(new ClassFileImporter().importClasses(Intruder.class));
        assertThat(result.hasViolation()).isTrue();
        assertThat(String.join("\n", result.getFailureReport().getDetails())).contains("EventVersions");
    }
}
