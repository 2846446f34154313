package vn.bangvang.training.programme;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Reason;

/**
 * What a person can be sent to study. Defined once and never changed, because figures of past years are told by its
 * code.
 *
 * @param code unique, UPPER_SNAKE_CASE
 * @param name what officials read
 * @param membersOnly whether every trainee must be a Party member
 */
public record TrainingProgramme(String code, String name, ProgrammeType type, @Nullable ProgrammeLevel level,
        boolean membersOnly) {
    /** What a code is made of, as a regular expression. */
    public static final String CODE_FORM = "^[A-Z][A-Z0-9_.]{1,63}$";
    private static final Pattern CODE = Pattern.compile(CODE_FORM);

    public TrainingProgramme {
        name = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    /** Checks a definition and names everything that is wrong with it at once. */
    public static TrainingProgramme define(String code, String name, ProgrammeType type,
            @Nullable ProgrammeLevel level, boolean membersOnly) {
        var reasons = new ArrayList<Reason>();
        if (!CODE.matcher(code).matches()) {
            reasons.add(new Reason("PROGRAMME_CODE_MALFORMED", "/code", code, Map.of()));
        }
        if (name.isBlank()) {
            reasons.add(new Reason("NAME_REQUIRED", "/name", name, Map.of()));
        }
        if (level != null && !level.belongsTo(type)) {
            reasons.add(new Reason("LEVEL_OF_ANOTHER_TYPE", "/level", level, Map.of("type", type)));
        }
        if (level != null && level.isForMembersOnly() && !membersOnly) {
            reasons.add(new Reason("MUST_BE_MEMBERS_ONLY", "/membersOnly", membersOnly, Map.of("level", level)));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, List.copyOf(reasons));
        }
        return new TrainingProgramme(code, name, type, level, membersOnly);
    }
}
