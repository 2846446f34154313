package vn.bangvang.standings.fold;

import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Commendation;

/** The order of collective commendations. */
final class Awards {
    /** The highest standing there is. */
    static final int HIGHEST = 5;

    private Awards() {}

    /** FLAG, BANG_KHEN, GIAY_KHEN for five years, exemplary, for the year; anything else does not move a rank. */
    static int standing(Row.Award award) {
        return switch (award.type()) {
            case FLAG -> HIGHEST;
            case BANG_KHEN -> 4;
            case GIAY_KHEN -> ofCertificate(award.title());
            case PRAISE -> 0;
        };
    }

    private static int ofCertificate(Commendation.Title title) {
        return switch (title) {
            case FIVE_YEARS_OUTSTANDING -> 3;
            case EXEMPLARY_OUTSTANDING_YEAR -> 2;
            case OUTSTANDING_YEAR -> 1;
            case THEMATIC -> 0;
        };
    }
}
