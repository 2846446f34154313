package vn.bangvang.standings.fold.fact;

import java.util.List;

import vn.bangvang.period.Period;

/** A self-criticism of one period; {@code submitted} unless it was returned. */
public record SelfCriticism(String id, SubjectType subjectType, String subjectId, Period period,
        boolean submitted) implements Fact {
    @Override
    public FactKind kind() {
        return FactKind.SELF_CRITICISM;
    }

    @Override
    public List<SubjectKey> references() {
        return List.of(SubjectKey.subject(subjectType, subjectId));
    }

    @Override
    public List<String> owners() {
        return List.of(subjectId);
    }
}
