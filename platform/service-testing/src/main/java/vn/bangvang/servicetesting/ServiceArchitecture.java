package vn.bangvang.servicetesting;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of the house, for a service that lives in {@code vn.bangvang.<service>} and its features in
 * {@code vn.bangvang.<service>.<feature>}. Used as
 *
 * <pre>
 * &#64;AnalyzeClasses(packages = "vn.bangvang.member", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTests {
 *     &#64;ArchTest
 *     static final ArchTests house = ArchTests.in(ServiceArchitecture.class);
 * }
 * </pre>
 *
 * Import only the service's own package: the platform's libraries are public by purpose.
 */
public final class ServiceArchitecture {
    private static final Set<String> ADAPTERS = Set.of("web", "messaging", "mongo");
    private static final Set<String> WAITING_CALLS = Set.of("block", "blockOptional", "blockFirst", "blockLast");
    private static final String WEB_ANNOTATIONS = "org.springframework.web.bind.annotation.";
    private static final Set<String> CHANGING = Set.of(WEB_ANNOTATIONS + "PostMapping", WEB_ANNOTATIONS + "PutMapping",
            WEB_ANNOTATIONS + "PatchMapping", WEB_ANNOTATIONS + "DeleteMapping");
    private static final Set<String> FUTURE_CALLS = Set.of("get", "join");
    private static final Set<String> REACTIVE_TYPES = Set.of("reactor.core.publisher.Mono",
            "reactor.core.publisher.Flux");

    /** Rules of a feature can be read and tested without a server, a broker or a store. */
    @ArchTest
    public static final ArchRule FEATURES_KNOW_NO_TECHNOLOGY = noClasses().that(areInAFeatureButInNoAdapter())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..",
                    "org.springframework.messaging..", "org.springframework.cloud.stream..",
                    "org.springframework.kafka..", "org.apache.kafka..", "org.springframework.data..", "com.mongodb..",
                    "org.bson..")
            .allowEmptyShould(true);

    /** Dependencies point inwards: an adapter knows its feature, never the other way round. */
    @ArchTest
    public static final ArchRule FEATURES_KNOW_NO_ADAPTER = noClasses().that(areInAFeatureButInNoAdapter())
            .should()
            .dependOnClassesThat(areInAnAdapter())
            .allowEmptyShould(true);

    /** What travels is versioned and translated at the edge. */
    @ArchTest
    public static final ArchRule WIRE_RECORDS_STAY_IN_MESSAGING = classes().that()
            .haveSimpleNameEndingWith("V1")
            .should()
            .resideInAPackage("..messaging..")
            .allowEmptyShould(true);

    /** Nobody outside can come to depend on an adapter. */
    @ArchTest
    public static final ArchRule ADAPTERS_ARE_PACKAGE_PRIVATE = classes().that(areInAnAdapter())
            .and()
            .areTopLevelClasses()
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    /** A waiting event loop serves nobody. */
    @ArchTest
    public static final ArchRule NOTHING_WAITS = noClasses().should()
            .accessTargetWhere(waits())
            .because("an event loop that waits serves nobody");

    /** A scope says what a caller may do; where, only the caller's organisation says. */
    @ArchTest
    public static final ArchRule CHANGES_KNOW_THEIR_CALLER = methods().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(WEB_ANNOTATIONS + "RestController")
            .and()
            .areAnnotatedWith(changing())
            .should(ArchCondition.from(DescribedPredicate.describe("take a Caller",
                    method -> method.getRawParameterTypes()
                            .stream()
                            .anyMatch(type -> type.getName().equals("vn.bangvang.access.Caller")))))
            .allowEmptyShould(true);

    /** What a caller may touch is asked where the change is decided, and not at each way that leads there. */
    @ArchTest
    public static final ArchRule THE_WEB_NEVER_ASKS_THE_REACH = noClasses().that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("vn\\.bangvang\\.access\\.(Reach|Ancestry)")
            .allowEmptyShould(true);

    /** What is owned is decided, stored and told in one way; how that gets to the log is no business of a service. */
    @ArchTest
    public static final ArchRule AGGREGATES_ARE_ALL_OF_THE_OUTBOX = noClasses().should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("vn.bangvang.outbox..")
                    .and(JavaClass.Predicates.resideOutsideOfPackage("vn.bangvang.outbox.aggregate..")));

    /** Which day it is, the platform's one clock says: another zone would be another day for hours after midnight. */
    @ArchTest
    public static final ArchRule ONE_CLOCK_TELLS_THE_DAY = noClasses().should().accessTargetWhere(tellsTheDayAlone());

    /** Bad input is answered with the field's name, not with what broke inside. */
    @ArchTest
    public static final ArchRule BODIES_ARE_CHECKED = methods().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(WEB_ANNOTATIONS + "RestController")
            .should(new CheckedBodies())
            .allowEmptyShould(true);

    /** Who was shown data about members is written down in one place, which has to know whom an answer shows. */
    @ArchTest
    public static final ArchRule ANSWERS_SAY_WHOM_THEY_SHOW = methods().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(WEB_ANNOTATIONS + "RestController")
            .and()
            .areMetaAnnotatedWith(WEB_ANNOTATIONS + "RequestMapping")
            .should(new AuditedMembers())
            .allowEmptyShould(true);

    /** A name says what a class is for; these say nothing. */
    @ArchTest
    public static final ArchRule NAMES_SAY_SOMETHING = noClasses().should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|D[Tt][Oo]|Processor)");

    /** Code without a home is code without an owner. */
    @ArchTest
    public static final ArchRule NO_PACKAGE_WITHOUT_A_PURPOSE = ArchRuleDefinition.noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..shared..", "..core..");

    /** Features can be read one after the other. */
    @ArchTest
    public static final ArchRule FEATURES_HAVE_NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("vn.bangvang.*.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    private ServiceArchitecture() {}

    /**
     * The files of a package can be read one after the other.
     *
     * @param exempt packages in which circles still stand, in ArchUnit's notation
     */
    public static ArchRule noCirclesBetweenFilesExceptIn(String... exempt) {
        return classes().that()
                .resideOutsideOfPackages(exempt)
                .should(new NoCircles())
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> areInAFeatureButInNoAdapter() {
        return DescribedPredicate.describe("are in a feature, outside its adapters",
                type -> packageOf(type).length > 3 && !isInAnAdapter(type));
    }

    private static DescribedPredicate<JavaClass> areInAnAdapter() {
        return DescribedPredicate.describe("are in an adapter (web, messaging, mongo)",
                ServiceArchitecture::isInAnAdapter);
    }

    private static boolean isInAnAdapter(JavaClass type) {
        String[] segments = packageOf(type);
        if (segments.length < 4 || !type.getPackageName().startsWith("vn.bangvang.")) {
            return false;
        }
        for (int i = 3; i < segments.length; i++) {
            if (ADAPTERS.contains(segments[i])) {
                return true;
            }
        }
        return false;
    }

    private static String[] packageOf(JavaClass type) {
        return type.getPackageName().split("\\.");
    }

    private static DescribedPredicate<JavaAnnotation<?>> changing() {
        return DescribedPredicate.describe("@PostMapping, @PutMapping, @PatchMapping or @DeleteMapping",
                annotation -> CHANGING.contains(annotation.getRawType().getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> waits() {
        return DescribedPredicate.describe("waits for an answer, a future or a latch, or sleeps", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            if (access.getTargetOwner().isAssignableTo(Future.class) && FUTURE_CALLS.contains(name)
                    || access.getTargetOwner().isAssignableTo(CountDownLatch.class) && name.equals("await")) {
                return true;
            }
            return REACTIVE_TYPES.contains(owner) && WAITING_CALLS.contains(name)
                    || owner.equals("java.lang.Thread") && name.equals("sleep");
        });
    }

    private static DescribedPredicate<JavaAccess<?>> tellsTheDayAlone() {
        return DescribedPredicate.describe("makes a clock or tells the day without one", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            if (owner.isEquivalentTo(Clock.class)) {
                return name.startsWith("system") || name.startsWith("tick");
            }
            return name.equals("now") && owner.getPackageName().equals("java.time")
                    && !owner.isEquivalentTo(Instant.class)
                    && access.getTarget() instanceof CodeUnitCallTarget now
                    && now.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        });
    }
}
