package vn.bangvang.standings.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Difference;
import vn.bangvang.standings.fold.board.Movement;
import vn.bangvang.standings.fold.board.Rank;
import vn.bangvang.standings.fold.board.Row;

/**
 * An organisation whose rank or figures moved.
 *
 * @param rankBefore null when it had none
 * @param rankAfter null when it has none
 * @param figures the figures that are others now
 * @param events how many touch it or an organisation below it
 */
record MovedOrganisation(Row.Unit organisation, @Nullable Rank rankBefore, @Nullable Rank rankAfter,
        List<MovedFigure> figures, int events) {
    static MovedOrganisation of(Movement movement) {
        return new MovedOrganisation(movement.organisation(), movement.before(), movement.after(),
                movement.figures().stream().map(MovedFigure::of).toList(), movement.events().size());
    }

    /**
     * @param figure where a row shows it
     * @param before as JSON
     * @param after as JSON
     */
    record MovedFigure(String figure, @Nullable String before, @Nullable String after) {
        static MovedFigure of(Difference difference) {
            return new MovedFigure(difference.figure(), difference.shown(), difference.counted());
        }
    }
}
