package vn.bangvang.standings.fold.rank;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Rank;
import vn.bangvang.standings.fold.board.RankKey;
import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.quota.CappedShare;

/** Reads from a row what a ranking compares, each an exact fraction. */
public final class RankKeys {
    private RankKeys() {}

    public static List<Rank.Key> of(Row row, CappedShare capped) {
        return Stream.of(RankKey.values()).map(key -> of(key, row, capped)).toList();
    }

    private static Rank.Key of(RankKey key, Row row, CappedShare capped) {
        return switch (key) {
            case COMMENDATION -> commendation(key, row.own().highestCommendation());
            case OWN_CLASS -> ownClass(key, row.own().ownClass());
            case GOOD_OR_BETTER -> share(key, row.members().goodOrBetter());
            case OUTSTANDING_WITHIN_QUOTA -> share(key, capped.outstanding(), capped.base());
            case MEMBERS_COMMENDED ->
                share(key, row.subtree().membersCommendedPeriodically(), row.members().headcount());
            case INSPECTION -> share(key, row.inspection().total());
            case TARGETS -> share(key, row.targets().met());
            case SELF_CRITICISM -> share(key, row.members().selfCriticism());
        };
    }

    private static Rank.Key commendation(RankKey key, Row.@Nullable Award award) {
        return award == null
                ? new Rank.Key(key.key(), "NONE", 0, Row.Award.HIGHEST)
                : new Rank.Key(key.key(), award.type() + " " + award.title(), award.standing(), Row.Award.HIGHEST);
    }

    private static Rank.Key ownClass(RankKey key, @Nullable QualityClass ownClass) {
        int best = QualityClass.values().length;
        return ownClass == null
                ? new Rank.Key(key.key(), "NONE", 0, 0)
                : new Rank.Key(key.key(), ownClass.name(), best - ownClass.ordinal(), best);
    }

    private static Rank.Key share(RankKey key, Ratio ratio) {
        return share(key, ratio.numerator(), ratio.denominator());
    }

    private static Rank.Key share(RankKey key, long numerator, long denominator) {
        return new Rank.Key(key.key(), denominator == 0 ? "NONE" : numerator + "/" + denominator, numerator,
                denominator);
    }
}
