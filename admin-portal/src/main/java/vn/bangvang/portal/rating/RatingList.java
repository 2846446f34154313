package vn.bangvang.portal.rating;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.changes.Movements;
import vn.bangvang.portal.edition.SelectedBoard;

/**
 * A committee's list as its clerk fills it in.
 *
 * @param type MEMBER or ORGANISATION
 * @param values what has been filled in: a class by the id of its subject, and the decision
 * @param tried what would move, null where nothing was tried
 * @param refusal why it was not decided, null before the first try
 */
public record RatingList(SelectedBoard selected, Standings heading, Row committee, String type, List<Subject> subjects,
        Map<String, String> values, @Nullable Movements tried, ApiRefusal.@Nullable Problem refusal) {
    static final String PREFIX = "muc.";
    static final String KEY = "lan-gui";
    /** The class of all rows for which none is chosen. */
    private static final String REST = "con-lai";

    public String valueOf(String name) {
        return values.getOrDefault(name, "");
    }

    /** The same at each try, so that a list that is sent twice is decided once. */
    public String key() {
        return values.getOrDefault(KEY, "");
    }

    /** The class that was chosen for a subject, or for all without one; empty where none was. */
    public String chosen(String subject) {
        String own = valueOf(PREFIX + subject);
        return own.isEmpty() ? valueOf(REST) : own;
    }

    /** The chosen classes in the order of the list; it is the order of what is sent. */
    Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        subjects.stream()
                .filter(subject -> subject.isOpen() && !chosen(subject.id()).isEmpty())
                .forEach(subject -> chosen.put(subject.id(), chosen(subject.id())));
        return chosen;
    }

    /** What is wrong with one line, in the reader's words; null where nothing is. */
    public @Nullable String wrongWith(String subject) {
        int place = List.copyOf(chosen().keySet()).indexOf(subject);
        return refusal == null || place < 0 ? null : wrongAt("/ratings/" + place);
    }

    /** What is wrong with the decision itself. */
    public @Nullable String wrongWithField(String name) {
        return refusal == null ? null : wrongAt("/" + name);
    }

    private @Nullable String wrongAt(String pointer) {
        return refusal == null
                ? null
                : refusal.errors()
                        .stream()
                        .filter(wrong -> wrong.pointer() != null && (wrong.pointer().equals(pointer)
                                || wrong.pointer().startsWith(pointer + "/")))
                        .map(ApiRefusal.Wrong::message)
                        .findFirst()
                        .orElse(null);
    }

    RatingList tried(Movements movements) {
        return new RatingList(selected, heading, committee, type, subjects, values, movements, null);
    }

    RatingList refused(ApiRefusal.Problem problem) {
        return new RatingList(selected, heading, committee, type, subjects, values, null, problem);
    }
}
