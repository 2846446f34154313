package vn.bangvang.training.classes;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Reason;

/**
 * One class of a programme. Programme and year stay as opened, because enrolments have copied them.
 *
 * @param code the organiser's own code, when one organiser runs several classes of a programme in a year
 * @param organiser institution or organisation that runs it
 * @param year the year in which its trainees are counted
 * @param from first day
 * @param to last day, inclusive
 * @param keeper the organisation whose superiors and own callers may change the class: the organiser when it is one of
 *        the Party's, for a school that of the caller who opened it; null when only a caller without limits may
 */
public record TrainingClass(String programmeCode, @Nullable String code, String organiser, int year,
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String keeper) {
    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 2200;

    public TrainingClass {
        code = code == null || code.isBlank() ? null : tidy(code);
        organiser = tidy(organiser);
    }

    /** A class as it may be opened; refuses dates that contradict each other or the year. */
    public static TrainingClass open(String programmeCode, @Nullable String code, String organiser, int year,
            @Nullable LocalDate from, @Nullable LocalDate to) {
        return new TrainingClass(programmeCode, code, organiser, year, from, to, null).checked();
    }

    TrainingClass keptBy(@Nullable String newKeeper) {
        return new TrainingClass(programmeCode, code, organiser, year, from, to, newKeeper);
    }

    /** The same class with another organiser or other dates. */
    public TrainingClass changed(String newOrganiser, @Nullable LocalDate newFrom, @Nullable LocalDate newTo) {
        return new TrainingClass(programmeCode, code, newOrganiser, year, newFrom, newTo, keeper).checked();
    }

    /** What no two classes share: otherwise a loader that runs twice would open everything twice. */
    public String businessKey() {
        return String.join("|", programmeCode, Integer.toString(year), organiser, Objects.toString(code, ""),
                Objects.toString(from, ""));
    }

    private TrainingClass checked() {
        var reasons = new ArrayList<Reason>();
        if (organiser.isEmpty()) {
            reasons.add(new Reason("ORGANISER_REQUIRED", "/organiser", organiser, Map.of()));
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            reasons.add(new Reason("YEAR_OUT_OF_RANGE", "/year", year, Map.of("from", FIRST_YEAR, "to", LAST_YEAR)));
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
        return this;
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
    }
}
