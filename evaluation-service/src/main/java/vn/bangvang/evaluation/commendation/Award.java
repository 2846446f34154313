package vn.bangvang.evaluation.commendation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.Subject;

import static java.util.Objects.requireNonNullElse;

/**
 * A commendation somebody wants given.
 *
 * @param theme the campaign or feat that a thematic one is for; null for the other titles, and where none is named
 * @param decisionNo null only in a proposal that is not decided yet, as is {@code decidedOn}
 * @param presentedByMemberId who handed it over; often somebody of a level above the issuer, so no right follows from
 *        it
 */
public record Award(String issuerOrganisationId, Subject.Type recipientType, String recipientId, Type type,
        CommendationTitle title, @Nullable String theme, int year, @Nullable String decisionNo,
        @Nullable LocalDate decidedOn, @Nullable LocalDate presentedOn, @Nullable String presentedByMemberId) {

    /** Biểu dương, giấy khen, bằng khen and cờ, from low to high. */
    public enum Type {
        PRAISE,
        GIAY_KHEN,
        BANG_KHEN,
        FLAG
    }

    /** A giấy khen of a year, or what is higher: a cell's five-year award rests on them. */
    public boolean isYearlyCertificate() {
        return type.compareTo(Type.GIAY_KHEN) >= 0 && title.isYearly();
    }

    Subject recipient() {
        return new Subject(recipientType, recipientId);
    }

    /** What only one live commendation may say; a year may bring several thematic ones, by theme or by decision. */
    String key() {
        String once = String.join("|", recipientType.name(), recipientId, title.name(), type.name(),
                Integer.toString(year), issuerOrganisationId);
        return title == CommendationTitle.THEMATIC
                ? String.join("|", once, requireNonNullElse(theme, "").strip().toLowerCase(Locale.ROOT),
                        requireNonNullElse(decisionNo, ""))
                : once;
    }

    /** The same decision, whether or not it was handed over since. */
    boolean isDecidedLike(Award other) {
        return Objects.equals(decisionNo, other.decisionNo) && Objects.equals(decidedOn, other.decidedOn);
    }

    Award decided(String no, LocalDate on) {
        return new Award(issuerOrganisationId, recipientType, recipientId, type, title, theme, year, no, on, null,
                null);
    }

    Award presented(LocalDate on, @Nullable String byMemberId) {
        return new Award(issuerOrganisationId, recipientType, recipientId, type, title, theme, year, decisionNo,
                decidedOn,
                on, byMemberId);
    }
}
