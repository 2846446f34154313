package vn.bangvang.training.classes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.period.RecordedYears;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Reason;
import vn.bangvang.training.classes.ClassEvent.ClassChanged;
import vn.bangvang.training.classes.ClassEvent.ClassOpened;

/** What must hold for a class: its dates contradict neither each other nor its year. */
public final class ClassRules {
    private ClassRules() {}

    public static Decided<TrainingClass, ClassEvent> open(TrainingClass wanted) {
        check(wanted);
        return Decided.of(wanted, new ClassOpened());
    }

    public static Decided<TrainingClass, ClassEvent> change(TrainingClass before, TrainingClass after) {
        check(after);
        return after.equals(before) ? Decided.unchanged(before) : Decided.of(after, new ClassChanged(before));
    }

    private static void check(TrainingClass wanted) {
        int year = wanted.year();
        LocalDate from = wanted.from();
        LocalDate to = wanted.to();
        var reasons = new ArrayList<Reason>();
        if (wanted.organiser().isEmpty()) {
            reasons.add(new Reason("ORGANISER_REQUIRED", "/organiser", wanted.organiser(), Map.of()));
        }
        if (!RecordedYears.ALL.contains(year)) {
            reasons.add(new Reason("YEAR_OUT_OF_RANGE", "/year", year,
                    Map.of("from", RecordedYears.FIRST, "to", RecordedYears.LAST)));
        }
        if (from != null && to != null && to.isBefore(from)) {
            reasons.add(new Reason("CLASS_ENDS_BEFORE_IT_BEGINS", "/to", to, Map.of("from", from)));
        }
        if (from != null && from.getYear() > year) {
            reasons.add(new Reason("CLASS_OUTSIDE_ITS_YEAR", "/from", from, Map.of("year", year)));
        }
        if (to != null && to.getYear() < year) {
            reasons.add(new Reason("CLASS_OUTSIDE_ITS_YEAR", "/to", to, Map.of("year", year)));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, List.copyOf(reasons));
        }
    }
}
