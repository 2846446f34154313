package vn.bangvang.standings.fold;

import java.util.List;

import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.QualityClass;

/** The order of collective commendations, and what a live one stands on. */
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

    /**
     * Whether what this award was given for still holds: every year it covers is rated OUTSTANDING (24-QĐ/TW 2021, item
     * 27.2), and a cell's five years each have their yearly certificate (handbooks on 01-HD/TW 2021).
     */
    static boolean isSupported(Lens lens, Commendation award) {
        List<Integer> years = award.yearsCovered().isEmpty() ? List.of(award.year()) : award.yearsCovered();
        boolean certified = award.title() == Commendation.Title.FIVE_YEARS_OUTSTANDING
                && isCell(lens, award.recipientId());
        return years.stream()
                .allMatch(year -> certified
                        ? Streaks.isRewarded(lens, award.recipientId(), year)
                        : lens.classOf(award.recipientId(), year) == QualityClass.OUTSTANDING);
    }

    private static boolean isCell(Lens lens, String organisationId) {
        return lens.fact(FactKind.ORGANISATION, organisationId) instanceof Organisation organisation
                && organisation.kindOn(lens.referenceDate()).isCell();
    }
}
