package vn.bangvang.servicetesting;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** The way a service uses the rules; runs on a module that is green. */
@AnalyzeClasses(packages = "vn.bangvang.servicetesting", importOptions = {
        ImportOption.DoNotIncludeTests.class, ServiceArchitectureInJunitTests.WithoutWaitingParts.class})
class ServiceArchitectureInJunitTests {
    /** Starting a container, or stopping a process, is waited for, by tests. */
    static final class WithoutWaitingParts implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("ContainerParts") && !location.contains("HangingStore");
        }
    }

    @ArchTest
    static final ArchTests house = ArchTests.in(ServiceArchitecture.class);
}
