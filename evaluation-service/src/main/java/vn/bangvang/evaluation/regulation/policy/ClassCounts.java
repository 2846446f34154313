package vn.bangvang.evaluation.regulation.policy;

import java.util.Collection;

/** How many subjects of a group hold each class. Subjects that are not rated are in none. */
public record ClassCounts(int outstanding, int good, int satisfactory, int unsatisfactory) {

    public static ClassCounts of(Collection<QualityClass> classes) {
        int[] counts = new int[QualityClass.values().length];
        classes.forEach(one -> counts[one.ordinal()]++);
        return new ClassCounts(counts[0], counts[1], counts[2], counts[3]);
    }

    public int rated() {
        return outstanding + good + satisfactory + unsatisfactory;
    }

    public int goodOrBetter() {
        return outstanding + good;
    }

    public int satisfactoryOrBetter() {
        return outstanding + good + satisfactory;
    }
}
