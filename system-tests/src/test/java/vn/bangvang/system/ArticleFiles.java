package vn.bangvang.system;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.bangvang.quickstart.scenario.Codes;
import vn.bangvang.quickstart.scenario.MadeUpNames;

/** The article's year as files of clerks: with the headings of the templates, days as they are written by hand. */
final class ArticleFiles {
    static final int OTHERS = 84;
    static final int OF_EACH_OTHER = 5;
    static final int BEST_OTHERS = 16;
    /** How many members the department's cells have. */
    static final Map<String, Integer> CELLS = new TreeMap<>(
            Map.of("CB1", 13, "CB2", 13, "CB3", 12, "CB4", 12));
    static final List<String> COMMITTEE = List.of("CB1-01", "CB2-01", "CB3-01", "CB4-01", "CB1-02", "CB2-02", "CB3-02");
    static final String ON_PROBATION = "CB4-12";
    private static final Map<String, LocalDate> ADMITTED = Map.of("CB1-12", LocalDate.of(2017, 5, 19), "CB1-13",
            LocalDate.of(2017, 11, 7), "CB2-12", LocalDate.of(2018, 5, 19), "CB2-13", LocalDate.of(2018, 9, 2),
            "CB3-11", LocalDate.of(2019, 2, 3), "CB3-12", LocalDate.of(2019, 5, 19), "CB4-11",
            LocalDate.of(2019, 9, 2), ON_PROBATION, LocalDate.of(2020, 9, 2));
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 5, 19);
    private static final DateTimeFormatter BY_HAND = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Codes codes;

    ArticleFiles(Codes codes) {
        this.codes = codes;
    }

    static List<String> others() {
        return IntStream.rangeClosed(1, OTHERS).mapToObj("G%03d"::formatted).toList();
    }

    String organisations() {
        List<String> rows = new ArrayList<>(List.of(unit("P", ArticleDesk.PROVINCE, "đảng bộ tỉnh", ""),
                unit("K", ArticleDesk.BLOC, "đảng bộ khối", "P"),
                unit("S", ArticleDesk.DEPARTMENT, "đảng bộ cơ sở", "K")));
        CELLS.keySet()
                .forEach(cell -> rows.add(unit(cell, ArticleDesk.name(cell), "chi bộ trực thuộc", "S")));
        others().forEach(cell -> rows
                .add(unit(cell, ArticleDesk.name(cell), "chi bộ cơ sở", "K")));
        return file("Mã tổ chức,Tên tổ chức,Loại hình,Mã cấp trên,Ngày thành lập", rows);
    }

    private String unit(String code, String name, String kind, String above) {
        return row(codes.full(code), name, kind, above.isEmpty() ? "" : codes.full(above), "15/01/2005");
    }

    String members() {
        Stream<String> ofTheDepartment = CELLS.entrySet()
                .stream()
                .flatMap(cell -> numbered(cell.getKey(), cell.getValue()));
        Stream<String> ofOthers = others().stream().flatMap(cell -> numbered(cell, OF_EACH_OTHER));
        return file("Mã người,Họ và tên,Mã chi bộ,Ngày kết nạp,Ngày chính thức",
                Stream.concat(ofTheDepartment, ofOthers).map(this::member).toList());
    }

    static Stream<String> numbered(String cell, int size) {
        return IntStream.rangeClosed(1, size).mapToObj(number -> "%s-%02d".formatted(cell, number));
    }

    private String member(String name) {
        LocalDate admitted = ADMITTED.getOrDefault(name, LONG_AGO);
        return row(number(name), MadeUpNames.of(name), codes.full(name.substring(0, name.indexOf('-'))),
                BY_HAND.format(admitted),
                name.equals(ON_PROBATION) ? "" : BY_HAND.format(admitted.plusYears(1)));
    }

    /** A member's number in the human resources' books. */
    String number(String name) {
        return codes.full(name);
    }

    /**
     * Those who were sent to classes and completed them.
     *
     * @param ids of members by their names here; empty for who is no member
     */
    String trainees(List<Trainee> trainees, UnaryOperator<String> ids) {
        return file("Mã lớp,Mã học viên,Đối tượng,Id đảng viên,Mã tổ chức cử,Tình trạng,Ngày", trainees.stream()
                .map(each -> row(each.course(), number(each.name()), each.kind(), ids.apply(each.name()),
                        codes.full("S"), "đã hoàn thành", "15/10/" + each.year()))
                .toList());
    }

    /** @param course the code of the class */
    record Trainee(String course, int year, String name, String kind) {}

    /** @param ids of members by their names here */
    String selfCriticisms(UnaryOperator<String> ids) {
        return file("Kỳ đánh giá,Đối tượng,Mã tổ chức hoặc id đảng viên,Ngày nộp,Đã chấp nhận",
                others().stream()
                        .flatMap(cell -> numbered(cell, OF_EACH_OTHER))
                        .map(name -> row("2021", "đảng viên", ids.apply(name), "26/11/2021", "có"))
                        .toList());
    }

    /** Every other cell rates its members good. */
    String ratings(UnaryOperator<String> ids) {
        Stream<String> rows = others().stream()
                .flatMap(cell -> numbered(cell, OF_EACH_OTHER)
                        .map(name -> row(codes.full(cell), "2021", "đảng viên", ids.apply(name),
                                "hoàn thành tốt nhiệm vụ", "12-QĐ/CB", "10/12/2021")));
        return file("Mã cấp quyết định,Kỳ đánh giá,Đối tượng,Mã tổ chức hoặc id đảng viên,Mức xếp loại,Số quyết định,"
                + "Ngày quyết định", rows.toList());
    }

    /** The bloc's for the best grassroots organisations, the department's for its best members. */
    String commendations(List<String> members) {
        Stream<String> organisations = Stream.concat(Stream.of("S"), others().stream().limit(BEST_OTHERS))
                .map(code -> row(codes.full("K"), "tổ chức đảng", codes.full(code), "giấy khen",
                        "hoàn thành xuất sắc nhiệm vụ tiêu biểu", "2021", "90-QĐ/ĐUK", "20/01/2022"));
        return file("Mã cấp khen thưởng,Đối tượng,Mã tổ chức hoặc id đảng viên,Hình thức,Danh hiệu,Năm,Số quyết định,"
                + "Ngày quyết định",
                Stream
                        .concat(organisations, members.stream()
                                .map(id -> row(codes.full("S"), "đảng viên", id, "giấy khen",
                                        "hoàn thành xuất sắc nhiệm vụ", "2021", "46-QĐ/ĐU", "20/01/2022")))
                        .toList());
    }

    private static String row(String... cells) {
        return String.join(",", cells);
    }

    private static String file(String heading, List<String> rows) {
        return heading + "\n" + String.join("\n", rows) + "\n";
    }
}
