package vn.bangvang.standings.fold;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.RankKey;
import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.QualityClass;

/** The eight things a ranking compares, in order, each an exact fraction. */
final class RankKeys {
    private RankKeys() {}

    static List<RankKey> of(Row row, CappedShare capped) {
        return List.of(commendation(row.own().highestCommendation()), ownClass(row.own().ownClass()),
                key("goodOrBetter", row.members().goodOrBetter()),
                key("outstandingWithinQuota", capped.outstanding(), capped.base()),
                key("membersCommended", row.subtree().membersCommended(), row.members().headcount()),
                key("inspection", row.inspection().total()), key("targets", row.targets().met()),
                key("selfCriticism", row.members().selfCriticism()));
    }

    private static RankKey commendation(Row.@Nullable Award award) {
        return award == null
                ? new RankKey("commendation", "NONE", 0, Awards.HIGHEST)
                : new RankKey("commendation", award.type() + " " + award.title(), Awards.standing(award),
                        Awards.HIGHEST);
    }

    private static RankKey ownClass(@Nullable QualityClass ownClass) {
        int best = QualityClass.values().length;
        return ownClass == null
                ? new RankKey("class", "NONE", 0, 0)
                : new RankKey("class", ownClass.name(), best - ownClass.ordinal(), best);
    }

    private static RankKey key(String name, Ratio ratio) {
        return key(name, ratio.numerator(), ratio.denominator());
    }

    private static RankKey key(String name, long numerator, long denominator) {
        return new RankKey(name, denominator == 0 ? "NONE" : numerator + "/" + denominator, numerator, denominator);
    }
}
