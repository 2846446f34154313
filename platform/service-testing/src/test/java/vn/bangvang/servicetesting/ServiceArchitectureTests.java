package vn.bangvang.servicetesting;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule is seen red on a sample that breaks it; a rule that cannot fail guards nothing. */
class ServiceArchitectureTests {
    private static final JavaClasses SAMPLE = new ClassFileImporter().importPackages("vn.bangvang.badsample");

    @Test
    void aFeatureThatKnowsTheStoreIsFound() {
        assertRed(ServiceArchitecture.FEATURES_KNOW_NO_TECHNOLOGY, "ListWithDocument", "org.bson.Document");
    }

    @Test
    void aFeatureThatKnowsItsAdapterIsFound() {
        assertRed(ServiceArchitecture.FEATURES_KNOW_NO_ADAPTER, "Lists", "StoredList");
    }

    @Test
    void aWireRecordOutsideMessagingIsFound() {
        assertRed(ServiceArchitecture.WIRE_RECORDS_STAY_IN_MESSAGING, "ListStateV1");
    }

    @Test
    void aPublicAdapterIsFound() {
        assertRed(ServiceArchitecture.ADAPTERS_ARE_PACKAGE_PRIVATE, "StoredList");
    }

    @Test
    void everyWayToWaitIsFound() {
        assertRed(ServiceArchitecture.NOTHING_WAITS, "ListController.answer", "ListController.first",
                "ListController.last", "ListController.pause", "ListController.joined", "ListController.got",
                "ListController.counted");
    }

    @Test
    void aChangeThatDoesNotAskWhoWantsItIsFound() {
        assertRed(ServiceArchitecture.CHANGES_KNOW_THEIR_CALLER, "ListController.add");
    }

    @Test
    void aControllerThatDecidesWhatTheCallerReachesIsFound() {
        assertRed(ServiceArchitecture.THE_WEB_NEVER_ASKS_THE_REACH, "ListController.mayRead",
                "vn.bangvang.access.Reach");
    }

    @Test
    void aFeatureThatReachesForTheRelayIsFound() {
        assertRed(ServiceArchitecture.AGGREGATES_ARE_ALL_OF_THE_OUTBOX, "Lists.waiting",
                "vn.bangvang.outbox.relay.Relay");
    }

    @Test
    void everyWayToTellTheDayWithoutTheOneClockIsFound() {
        assertRed(ServiceArchitecture.ONE_CLOCK_TELLS_THE_DAY, "ListController.clock", "ListController.today",
                "ListController.yearThere");
        EvaluationResult result = ServiceArchitecture.ONE_CLOCK_TELLS_THE_DAY.evaluate(SAMPLE);
        assertThat(result.getFailureReport().getDetails()).noneMatch(line -> line.contains("ListController.told"));
    }

    @Test
    void aBodyThatNobodyChecksIsFound() {
        assertRed(ServiceArchitecture.BODIES_ARE_CHECKED, "NewList.title is neither asked for nor @Nullable",
                "NewList.entries is not @Valid", "Entry.state is neither asked for nor @Nullable");
    }

    @Test
    void emptyNamesAreFound() {
        assertRed(ServiceArchitecture.NAMES_SAY_SOMETHING, "ListServiceImpl", "StringUtils", "BoardDto", "RankHelper",
                "FeedManager");
    }

    @Test
    void aPackageWithoutAPurposeIsFound() {
        assertRed(ServiceArchitecture.NO_PACKAGE_WITHOUT_A_PURPOSE, "Everything");
    }

    @Test
    void featuresThatKnowEachOtherAreFound() {
        assertRed(ServiceArchitecture.FEATURES_HAVE_NO_CYCLES, "boards", "lists");
    }

    @Test
    void filesThatKnowEachOtherAreFound() {
        assertRed(ServiceArchitecture.noCirclesBetweenFilesExceptIn(),
                "vn.bangvang.badsample.boards.Ladder knows vn.bangvang.badsample.boards.Rung");
    }

    @Test
    void aSealedFamilyIsNoCircle() {
        EvaluationResult result = ServiceArchitecture.noCirclesBetweenFilesExceptIn().evaluate(SAMPLE);
        assertThat(result.getFailureReport().getDetails()).noneMatch(line -> line.contains("Shape"));
    }

    @Test
    void filesOfAnExemptedPackageMayKnowEachOther() {
        assertThat(ServiceArchitecture.noCirclesBetweenFilesExceptIn("..boards").evaluate(SAMPLE).hasViolation())
                .isFalse();
    }

    @Test
    void thisModuleItselfIsGreen() {
        JavaClasses own = new ClassFileImporter().importPackages("vn.bangvang.servicetesting");
        ServiceArchitecture.NAMES_SAY_SOMETHING.check(own);
        ServiceArchitecture.NO_PACKAGE_WITHOUT_A_PURPOSE.check(own);
    }

    private static void assertRed(ArchRule rule, String... found) {
        EvaluationResult result = rule.evaluate(SAMPLE);
        assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
        assertThat(String.join("\n", result.getFailureReport().getDetails())).contains(found);
    }
}
