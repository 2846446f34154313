package vn.bangvang.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;

import static org.assertj.core.api.Assertions.assertThat;

/** From self-criticism to the commendations of the article's year, in the browser. */
final class ArticleRatings {
    private final ArticleDesk desk;
    private final Clerk clerk;
    /** Ids of the members who are outstanding. */
    private final List<String> best = new ArrayList<>();

    ArticleRatings(ArticleDesk desk) {
        this.desk = desk;
        this.clerk = desk.clerk();
    }

    void selfCriticism() {
        ArticleFiles.CELLS.forEach((cell, size) -> handIn(ArticleDesk.name(cell), size));
        handIn(ArticleDesk.DEPARTMENT, ArticleFiles.CELLS.size());
        handIn(ArticleDesk.BLOC, 1 + ArticleFiles.OTHERS);
        handIn(ArticleDesk.PROVINCE, 1);
        listsOfOthers();
        clerk.importFile("kiem-diem",
                desk.files().selfCriticisms(desk::id),
                ArticleFiles.OTHERS * ArticleFiles.OF_EACH_OTHER);
    }

    private void handIn(String unit, int many) {
        clerk.work(unit);
        clerk.click("a[href^='/kiem-diem/']");
        clerk.until(it -> it.locator("[name=da-nop]").count() == many, many + " to mark in " + unit);
        clerk.page().locator("[name=da-nop]").all().forEach(Locator::check);
        clerk.fillIn("submittedOn", "2021-11-26");
    }

    /** The clerk of one of the other cells takes its list along; those of 83 others are fetched without a click. */
    private void listsOfOthers() {
        String address = desk.takeList("G001", ArticleDesk.BLOC);
        String first = address.replaceFirst(".*cellId=([^&]+).*", "$1");
        clerk.work(ArticleDesk.BLOC);
        for (Locator link : clerk.page().locator("[aria-labelledby=below] a").all()) {
            String cell = link.getAttribute("href").replaceFirst(".*don-vi=([^&]+).*", "$1");
            desk.know(clerk.page()
                    .request()
                    .get(SystemUnderTest.system().gateway() + address.replace(first, cell))
                    .text());
        }
    }

    void members() {
        Map<String, Integer> wanted = new HashMap<>(
                Map.of(ArticleDesk.name("CB1"), 4, ArticleDesk.name("CB2"), 2, ArticleDesk.name("CB3"), 2,
                        ArticleDesk.name("CB4"), 2));
        list(ArticleDesk.DEPARTMENT, "MEMBER", 50);
        for (Locator row : clerk.page().locator("table.standings tbody tr").all()) {
            boolean isBest = wanted.merge(row.locator("td").first().innerText(), -1, Integer::sum) >= 0;
            Locator choice = row.locator("select");
            choice.selectOption(isBest ? "OUTSTANDING" : "GOOD");
            if (isBest) {
                best.add(choice.getAttribute("name").substring("muc.".length()));
            }
        }
        decide("40-QĐ/ĐU", "2021-12-15");
        clerk.importFile("xep-loai", desk.files().ratings(desk::id), ArticleFiles.OTHERS * ArticleFiles.OF_EACH_OTHER);
    }

    void organisations() {
        list(ArticleDesk.DEPARTMENT, "ORGANISATION", ArticleFiles.CELLS.size());
        rate(List.of(ArticleDesk.name("CB1")));
        decide("41-QĐ/ĐU", "2021-12-20");
        list(ArticleDesk.BLOC, "ORGANISATION", 1 + ArticleFiles.OTHERS);
        List<String> outstanding = new ArrayList<>(List.of(ArticleDesk.DEPARTMENT));
        for (int number = 1; number <= ArticleFiles.BEST_OTHERS; number++) {
            outstanding.add(ArticleDesk.name("G" + number));
        }
        rate(outstanding);
        decide("85-QĐ/ĐUK", "2021-12-30");
    }

    private void list(String committee, String type, int many) {
        clerk.work(committee);
        clerk.click("a[href*='/xep-loai/'][href*='doi-tuong=%s']".formatted(type));
        clerk.until(it -> it.locator("select[name^='muc.']").count() == many, many + " to rate in " + committee);
    }

    private void rate(List<String> outstanding) {
        for (Locator row : clerk.page().locator("table.standings tbody tr").all()) {
            row.locator("select")
                    .selectOption(outstanding.contains(row.locator("th").innerText()) ? "OUTSTANDING" : "GOOD");
        }
    }

    private void decide(String number, String day) {
        clerk.page().fill("[name=decisionNo]", number);
        clerk.page().fill("[name=decidedOn]", day);
        clerk.send("button[value=quyet-dinh]");
        assertThat(clerk.read("main")).contains("Đã ghi: Quyết định xếp loại.");
    }

    void commendations() {
        clerk.work(ArticleDesk.name("CB1"));
        clerk.click("a[href*='/viec/de-nghi-khen']");
        clerk.fillIn("issuerOrganisationId", desk.codes().full("S"), "type", "GIAY_KHEN", "title", "OUTSTANDING_YEAR");
        clerk.click("a[href^='/khen-thuong/']");
        clerk.click("table.standings tbody th a");
        clerk.click("a[href*='/viec/quyet-dinh-khen']");
        clerk.fillIn("decisionNo", "45-QĐ/ĐU", "decidedOn", "2022-01-20");
        clerk.click("a[href*='/viec/trao-khen']");
        clerk.fillIn("presentedOn", "2022-01-26", "presentedByMemberId", desk.files().number("G001-01"));
        clerk.importFile("khen-thuong", desk.files().commendations(best), 1 + ArticleFiles.BEST_OTHERS + best.size());
    }
}
