package vn.bangvang.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.bangvang.quickstart.scenario.Codes;

/** Where the article's year is worked on in the browser: who works, from which files, and what became known. */
final class ArticleDesk {
    static final String PROVINCE = "Đảng bộ tỉnh Bảng Vàng";
    static final String BLOC = "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh";
    static final String DEPARTMENT = "Đảng bộ Sở Giáo dục và Đào tạo";

    private final Clerk clerk;
    private final Codes codes;
    private final ArticleFiles files;
    private final Map<String, String> ids = new HashMap<>();
    private String province = "";

    ArticleDesk(Clerk clerk, Codes codes) {
        this.clerk = clerk;
        this.codes = codes;
        this.files = new ArticleFiles(codes);
    }

    Clerk clerk() {
        return clerk;
    }

    Codes codes() {
        return codes;
    }

    ArticleFiles files() {
        return files;
    }

    /** What a cell is called. */
    static String name(String cell) {
        int number = Integer.parseInt(cell.replaceAll("\\D", ""));
        return (cell.startsWith("G") ? "Chi bộ cơ sở số " : "Chi bộ ") + number;
    }

    /** The province as the pages' addresses name it. */
    String province() {
        return province;
    }

    void isIn(String knownProvince) {
        province = knownProvince;
        clerk.remember(PROVINCE, "/cong-viec" + board());
    }

    /** What stands behind the address of a page that shows a board. */
    String board() {
        return "?ky=2021&tinh=" + province;
    }

    /** The id that files name a member by, as the downloaded lists say. */
    String id(String member) {
        return ids.get(files.number(member));
    }

    /** Of a list as it is downloaded who has which id. */
    void know(String list) {
        List<String> lines = list.replace("\uFEFF", "").lines().toList();
        List<String> heading = List.of(lines.getFirst().split(","));
        lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(row -> ids.put(row[heading.indexOf("Mã người")], row[heading.indexOf("Id")]));
    }

    /** Opens the page of a cell's members and takes its list along. @return the address of the list */
    String takeList(String cell, String above) {
        clerk.work(name(cell), above);
        clerk.click("a[href^='/dang-vien/']");
        know(clerk.download("a[download][href*='export=csv']"));
        return clerk.page().getAttribute("a[download][href*='export=csv']", "href");
    }
}
