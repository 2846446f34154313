package vn.bangvang.servicetesting;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * The files of one package can be read one after the other. A file is a top-level type with all that is nested in it. A
 * sealed type and what it permits are one thing, because the language makes them name each other.
 */
final class NoCircles extends ArchCondition<JavaClass> {
    private final Map<String, String> families = new TreeMap<>();
    private final Map<String, Set<String>> known = new TreeMap<>();

    NoCircles() {
        super("be in no circle of files of one package");
    }

    @Override
    public void init(Collection<JavaClass> types) {
        families.clear();
        known.clear();
        types.forEach(this::join);
        for (JavaClass type : types) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().equals(type.getPackageName())) {
                    known.computeIfAbsent(family(file(type)), _ -> new TreeSet<>()).add(family(file(target)));
                }
            }
        }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isTopLevelClass()) {
            String own = family(file(type));
            known.getOrDefault(own, Set.of())
                    .stream()
                    .filter(other -> !other.equals(own) && leads(other, own))
                    .map(other -> "%s knows %s, which leads back to it".formatted(file(type), other))
                    .forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
        }
    }

    private boolean leads(String from, String to) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(known.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }

    private void join(JavaClass type) {
        if (type.isInterface() || type.getModifiers().contains(JavaModifier.ABSTRACT)) {
            Class<?>[] permitted = type.reflect().getPermittedSubclasses();
            for (Class<?> member : permitted == null ? new Class<?>[0] : permitted) {
                String joined = family(member.getName().replaceAll("\\$.*", ""));
                if (!joined.equals(family(file(type)))) {
                    families.put(joined, family(file(type)));
                }
            }
        }
    }

    private String family(String file) {
        String head = file;
        while (families.containsKey(head)) {
            head = families.get(head);
        }
        return head;
    }

    private static String file(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }
}
