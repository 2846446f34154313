package vn.bangvang.member.membership;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.correction.Action;
import vn.bangvang.member.membership.MemberCommand.DatedDecision;

/**
 * Changes of a membership's history that are carried out together or not at all.
 *
 * @param document what the correction rests on
 */
public record CorrectMember(List<Change> changes, String reason, String document) {
    public CorrectMember {
        changes = List.copyOf(changes);
    }

    /** The cells that the correction brings, by the fields that name them. */
    Map<String, String> newCells() {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            String pointer = "/changes/" + i + "/to/cellId";
            DatedDecision brought = changes.get(i).to();
            String cellId = brought == null ? null : brought.toCellId();
            if (cellId != null) {
                cells.put(pointer, cellId);
            }
        }
        return cells;
    }

    /** One change of the history. */
    public sealed interface Change {
        /** The decision that it brings. */
        @Nullable
        DatedDecision to();

        Correction.Made made();
    }

    /** @param to of the same kind as the fact */
    public record Correct(Fact fact, DatedDecision to) implements Change {
        @Override
        public Correction.Made made() {
            return new Correction.Made(Action.CORRECT, fact.kind(), fact.on(), to.effectiveOn());
        }
    }

    /** The fact never was, or what was planned will not be. */
    public record Cancel(Fact fact) implements Change {
        @Override
        public @Nullable DatedDecision to() {
            return null;
        }

        @Override
        public Correction.Made made() {
            return new Correction.Made(Action.CANCEL, fact.kind(), fact.on(), null);
        }
    }

    /** What happened and was never recorded. */
    public record Insert(DatedDecision to) implements Change {
        @Override
        public Correction.Made made() {
            return new Correction.Made(Action.INSERT, to.fact().kind(), null, to.effectiveOn());
        }
    }
}
