package vn.bangvang.benchmarks;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import vn.bangvang.servicetesting.ServiceArchitecture;

/** The architecture rules that apply to a command, which has no features and may wait. */
@AnalyzeClasses(packages = "vn.bangvang.benchmarks")
class ArchitectureTests {

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = ServiceArchitecture.NAMES_SAY_SOMETHING;
    @ArchTest
    static final ArchRule NO_PACKAGE_WITHOUT_A_PURPOSE = ServiceArchitecture.NO_PACKAGE_WITHOUT_A_PURPOSE;
    @ArchTest
    static final ArchRule NO_CIRCLES_BETWEEN_FILES = ServiceArchitecture.noCirclesBetweenFilesExceptIn();
}
