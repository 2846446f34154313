package vn.bangvang.system;

/** The register of the article's year in the browser: organisations and members by file, offices by forms. */
final class ArticleRegister {
    private final ArticleDesk desk;
    private final Clerk clerk;

    ArticleRegister(ArticleDesk desk) {
        this.desk = desk;
        this.clerk = desk.clerk();
    }

    void register() {
        clerk.importFile("to-chuc", desk.files().organisations(), 3 + ArticleFiles.CELLS.size() + ArticleFiles.OTHERS);
        clerk.importFile("dang-vien", desk.files().members(), 470);
        clerk.open("/");
        clerk.until(it -> it.content().contains(ArticleDesk.PROVINCE), "the province is known");
        desk.isIn((String) clerk.page().evaluate("""
                code => [...document.querySelectorAll('select[name=tinh] option')]
                  .find(each => each.textContent.includes('(' + code + ')'))?.value
                  ?? document.querySelector('input[name=tinh]').value""", desk.codes().full("P")));
    }

    void offices() {
        clerk.work(ArticleDesk.BLOC, ArticleDesk.PROVINCE);
        clerk.work(ArticleDesk.DEPARTMENT, ArticleDesk.BLOC);
        ArticleFiles.CELLS.keySet().forEach(cell -> clerk.work(ArticleDesk.name(cell), ArticleDesk.DEPARTMENT));
        clerk.work(ArticleDesk.DEPARTMENT);
        clerk.click("a[href^='/cap-uy/']");
        clerk.click("a[href*='/viec/lap-cap-uy'][href*='EXECUTIVE']");
        clerk.fillIn("seats", "7", "termFrom", "2020-06-15", "termTo", "2025-06-15");
        for (int seat = 0; seat < ArticleFiles.COMMITTEE.size(); seat++) {
            clerk.click("a[href*='/viec/bo-sung-cap-uy']");
            clerk.fillIn("memberId", desk.files().number(ArticleFiles.COMMITTEE.get(seat)), "position",
                    seat == 0 ? "SECRETARY" : seat == 1 ? "DEPUTY_SECRETARY" : "MEMBER", "from",
                    seat < 5 ? "2020-06-15" : "2021-04-20");
        }
        position("CB1-01", "SECRETARY", "S");
        position("CB1-01", "PROVINCIAL_COMMITTEE_MEMBER", "P");
        position("CB1-01", "DIRECTOR", "S");
        position("G001-01", "SECRETARY", "K");
        position("G001-01", "PROVINCIAL_COMMITTEE_MEMBER", "P");
        find(ArticleFiles.ON_PROBATION);
        clerk.click("a[href*='/viec/cong-nhan']");
        clerk.fillIn("effectiveOn", "2021-09-02", "decisionNo", "31-QĐ/ĐU");
    }

    private void position(String member, String office, String of) {
        find(member);
        clerk.click("a[href*='/viec/giao-chuc-vu']");
        clerk.fillIn("type", office, "organisationId", desk.codes().full(of), "from", "2020-06-15");
    }

    private void find(String member) {
        clerk.work(ArticleDesk.PROVINCE);
        clerk.click("a[href^='/dang-vien/']");
        clerk.page().fill("[name=tim]", desk.files().number(member));
        clerk.click("form[role=search] [type=submit]");
        clerk.click("table.standings a[href^='/ho-so/member/']");
    }
}
