package vn.bangvang.servicetesting;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * An answer that names a member says whom it shows, so that it goes into the audit trail before it goes out. Names a
 * member: has a component that is called as ids of members are, in itself or in a record inside it.
 */
final class AuditedMembers extends ArchCondition<JavaMethod> {
    private static final String SHOWS = "vn.bangvang.access.ShowsMembers";
    private static final Set<String> NAMING = Set.of("memberId", "personId", "subjectId", "recipientId", "traineeRef",
            "fullName");
    /** What the one place looks into. */
    private static final Set<String> WRAPPERS = Set.of("reactor.core.publisher.Mono", "reactor.core.publisher.Flux",
            "org.springframework.http.ResponseEntity", "vn.bangvang.webapi.page.Page");

    AuditedMembers() {
        super("say whom they show");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        answers(method.reflect().getGenericReturnType())
                .filter(answer -> names(answer, new HashSet<>()) && !shows(answer))
                .forEach(answer -> events.add(SimpleConditionEvent.violated(method, method.getFullName() + " answers "
                        + answer.getTypeName() + ", which names members and is no ShowsMembers")));
    }

    /** The types that are audited as a whole. */
    private static Stream<Type> answers(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw
                && (WRAPPERS.contains(raw.getName()) || Collection.class.isAssignableFrom(raw))) {
            return Stream.of(generic.getActualTypeArguments()).flatMap(AuditedMembers::answers);
        }
        return Stream.of(type);
    }

    private static boolean names(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        return switch (type) {
            case ParameterizedType generic -> Stream
                    .concat(Stream.of(generic.getRawType()), Stream.of(generic.getActualTypeArguments()))
                    .anyMatch(part -> names(part, seen));
            case WildcardType any -> Stream.of(any.getUpperBounds()).anyMatch(bound -> names(bound, seen));
            case Class<?> raw when raw.isRecord() -> Stream.of(raw.getRecordComponents())
                    .anyMatch(component -> names(component, seen));
            default -> false;
        };
    }

    private static boolean names(RecordComponent component, Set<Type> seen) {
        return NAMING.contains(component.getName()) || names(component.getGenericType(), seen);
    }

    private static boolean shows(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        return raw instanceof Class<?> answer
                && Stream.of(answer.getInterfaces()).anyMatch(each -> each.getName().equals(SHOWS));
    }
}
