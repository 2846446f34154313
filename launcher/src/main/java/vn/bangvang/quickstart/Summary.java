package vn.bangvang.quickstart;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.check.Comparison;
import vn.bangvang.quickstart.check.Expectation;
import vn.bangvang.quickstart.check.Standings;
import vn.bangvang.quickstart.running.Footprint;

/** What is printed when the year is loaded: the department beside the article, and where the time went. */
final class Summary {
    /** The article's own figures about the department; the scenario's other figures are choices of the fixture. */
    private static final List<Line> ARTICLE = List.of(
            new Line("Xếp loại của Đảng bộ Sở · own class", "own.class", "OUTSTANDING"),
            new Line("Tự phê bình và phê bình · self-criticism", "members.selfCriticism", "50/50"),
            new Line("Đảng viên hoàn thành xuất sắc · members outstanding", "members.outstanding", "10"),
            new Line("Đảng viên hoàn thành tốt · members good", "members.good", "40"),
            new Line("Chi bộ hoàn thành tốt trở lên · cells good or better", "children.goodOrBetter", "4/4"),
            new Line("Chi bộ được khen thưởng · cells commended by the department", "issued.organisations", "1"),
            new Line("Đảng viên được khen thưởng · members commended", "issued.members", "10"),
            new Line("Kiểm tra, giám sát · inspection plan", "inspection.PARTY_COMMITTEE", "100 %"),
            new Line("Kết nạp 5 năm · admissions against plan", "targets.items[ADMISSIONS].achievement", "8, 160 %"),
            new Line("Trường đạt chuẩn quốc gia · schools of national standard",
                    "targets.items[NATIONAL_STANDARD_SCHOOLS].achievement", "351/467, 75,2 %"),
            new Line("Bồi dưỡng cấp ủy · committee refresher", "committee.refresher", "7/7"),
            new Line("Cử đi học 5 năm · sent to study, without refresher",
                    "training.fiveYears.total-without(GRASSROOTS_COMMITTEE_REFRESHER)", "126"),
            new Line("Giải khuyến khích · consolation prizes", "prizes.CONSOLATION", "2"),
            new Line("Thứ hạng trong 85 tổ chức cơ sở · rank of 85", "rank.position", ""));

    private final Progress progress;

    private record Line(String label, String figure, String article) {}

    Summary(Progress progress) {
        this.progress = progress;
    }

    void department(Standings standings) {
        JsonNode board = standings.board();
        progress.print("");
        progress.print("  Năm %s · %s · %s".formatted(board.path("period").asString(""),
                board.path("province").path("name").asString(""),
                board.path("status").asString("")));
        progress.print("  %-62s %-18s %s".formatted(standings.row("S").path("organisation").path("name").asString(""),
                "standings",
                "article"));
        for (Line line : ARTICLE) {
            progress.print("  %-62s %-18s %s".formatted(line.label(),
                    standings.figure(new Expectation("S", line.figure(), "")),
                    line.article()));
        }
        progress.print("  %-62s %-18s %s".formatted("Đảng bộ Khối khen tổ chức cơ sở · commended by the bloc",
                standings.figure(new Expectation("K", "issued.organisations", "")), "17"));
        progress.print("");
        progress.print("  Printed %.1f s after the start of the command (budget for a first start: 45 s)"
                .formatted(Progress.seconds(progress.elapsed())));
    }

    void verdict(Comparison comparison) {
        progress.print("");
        progress.print(comparison.isEqual()
                ? "  All %d figures of the scenario are as expected".formatted(comparison.compared())
                : "  %d of %d figures of the scenario differ".formatted(comparison.differences().size(),
                        comparison.compared()));
    }

    /** One line of a period of a made-up province, and one for each figure that differs. */
    void madeUp(MadeUpProvinces.Compared compared, URI gateway) {
        Comparison comparison = compared.comparison();
        comparison.differences().forEach(each -> progress.print("  differs: " + each));
        progress.print("  %-8s %-12s %s: %s  %s/?province=%s&ky=%s".formatted(compared.period(), compared.policy(),
                compared.name(), comparison.isEqual()
                        ? "all %d figures are as worked out by hand".formatted(comparison.compared())
                        : "%d of %d figures differ".formatted(comparison.differences().size(), comparison.compared()),
                gateway, compared.provinceId(), compared.period()));
    }

    /** @param size what of the system it is that takes so much */
    void footprint(String size, Footprint footprint) {
        if (footprint.residentMegabytes() > 0) {
            progress.print("  All processes together: %.2f GB of memory (%s), %.0f s of processor time"
                    .formatted(footprint.residentMegabytes() / 1024.0, size,
                            Progress.seconds(footprint.processorTime())));
        }
    }

    void freshness(String measured) {
        progress.print("  " + measured);
    }

    void times() {
        progress.print("  Where the time went (start + duration, side by side): " + progress.steps()
                .stream()
                .filter(step -> Progress.seconds(step.took()) >= 0.1)
                .map(step -> "%s %.1f+%.1f s".formatted(step.name().strip(), Progress.seconds(step.from()),
                        Progress.seconds(step.took())))
                .collect(Collectors.joining(", ")));
    }
}
