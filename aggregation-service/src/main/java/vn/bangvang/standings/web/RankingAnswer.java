package vn.bangvang.standings.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Level;

/**
 * A peer group in order of rank.
 *
 * @param superior whose subtree was asked for, null for the whole province
 * @param keys what is compared, in this order; the next decides only where all before are equal
 * @param unranked organisations of the group that were dissolved before the reference date
 */
record RankingAnswer(@JsonUnwrapped Heading heading, Level level, @Nullable String superior, List<KeyMeaning> keys,
        List<Row> rows, List<Row> unranked) {

    record KeyMeaning(String key, String vi, String en) {}

    static final List<KeyMeaning> KEYS = List.of(
            new KeyMeaning("commendation", "Hình thức khen thưởng tập thể cao nhất còn hiệu lực",
                    "Highest live collective commendation"),
            new KeyMeaning("class", "Mức xếp loại của chính tổ chức", "The organisation's own class"),
            new KeyMeaning("goodOrBetter", "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên",
                    "Share of members rated good or better"),
            new KeyMeaning("outstandingWithinQuota", "Tỷ lệ đảng viên xuất sắc, tính tối đa đến trần",
                    "Share of outstanding members, counted up to the cap"),
            new KeyMeaning("membersCommended", "Tỷ lệ đảng viên được khen thưởng", "Share of members commended"),
            new KeyMeaning("inspection", "Tỷ lệ hoàn thành kiểm tra, giám sát", "Inspection items done"),
            new KeyMeaning("targets", "Tỷ lệ chỉ tiêu đạt và vượt", "Targets met among those with a known outcome"),
            new KeyMeaning("selfCriticism", "Tỷ lệ đảng viên đã tự phê bình và phê bình",
                    "Share of members who did self-criticism"));
}
