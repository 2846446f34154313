package vn.bangvang.training.classes;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.training.reference.Organisations;

/**
 * One class of a programme. Programme and year stay as opened, because enrolments have copied them.
 *
 * @param code the organiser's own code, when one organiser runs several classes of a programme in a year
 * @param organiser institution or organisation that runs it
 * @param year the year in which its trainees are counted
 * @param from first day
 * @param to last day, inclusive
 * @param rootId the province of the organiser; {@code *} for a school, which stands in no province's tree
 * @param keeper the organisation whose superiors and own callers may change the class: the organiser when it is one of
 *        the Party's, for a school that of the caller who opened it; null when only a caller without limits may
 */
public record TrainingClass(String programmeCode, @Nullable String code, String organiser, int year,
        @Nullable LocalDate from, @Nullable LocalDate to, String rootId, @Nullable String keeper) {

    public TrainingClass {
        code = code == null || code.isBlank() ? null : tidy(code);
        organiser = tidy(organiser);
    }

    /** A class as it is asked for, before it is known whose it is. */
    public static TrainingClass of(String programmeCode, @Nullable String code, String organiser, int year,
            @Nullable LocalDate from, @Nullable LocalDate to) {
        return new TrainingClass(programmeCode, code, organiser, year, from, to, Organisations.EVERY_PROVINCE, null);
    }

    TrainingClass keptBy(@Nullable String newKeeper, String newRootId) {
        return new TrainingClass(programmeCode, code, organiser, year, from, to, newRootId, newKeeper);
    }

    /** The same class with another organiser or other dates. */
    TrainingClass with(String newOrganiser, @Nullable LocalDate newFrom, @Nullable LocalDate newTo) {
        return new TrainingClass(programmeCode, code, newOrganiser, year, newFrom, newTo, rootId, keeper);
    }

    /** What no two classes share: otherwise a loader that runs twice would open everything twice. */
    public String businessKey() {
        return String.join("|", programmeCode, Integer.toString(year), organiser, Objects.toString(code, ""),
                Objects.toString(from, ""));
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
    }
}
