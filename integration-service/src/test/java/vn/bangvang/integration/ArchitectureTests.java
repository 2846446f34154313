package vn.bangvang.integration;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

import vn.bangvang.servicetesting.ServiceArchitecture;

@AnalyzeClasses(packages = "vn.bangvang.integration", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(ServiceArchitecture.class);
    @ArchTest
    static final ArchRule NO_CIRCLES_BETWEEN_FILES = ServiceArchitecture
            .noCirclesBetweenFilesExceptIn();
}
