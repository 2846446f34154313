package vn.bangvang.quickstart.scenario;

import java.util.List;

import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Parallel;

/**
 * Step 2: the province, the bloc, the department with its four cells, and the 84 other grassroots cells of the bloc.
 */
final class OrganisationSteps {
    static final int OTHERS = 84;
    private static final List<String> CELLS = List.of("CB1", "CB2", "CB3", "CB4");

    private OrganisationSteps() {}

    static void load(Load load) {
        found(load, "P", "Đảng bộ tỉnh", "PROVINCIAL_ORGANISATION", "", "1975-05-01");
        found(load, "K", "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh", "BLOC_ORGANISATION", "P", "1992-06-01");
        found(load, "S", "Đảng bộ Sở Giáo dục và Đào tạo", "GRASSROOTS_ORGANISATION", "K", "1995-03-10");
        Parallel.each(CELLS, cell -> found(load, cell, "Chi bộ " + cell.substring(2), "SUBORDINATE_CELL", "S",
                "2005-01-15"));
        Parallel.each(load.others(), cell -> found(load, cell, "Chi bộ cơ sở số " + Integer.parseInt(cell.substring(1)),
                "GRASSROOTS_CELL", "K", "2005-01-15"));
    }

    static List<String> cells() {
        return CELLS;
    }

    private static void found(Load load, String code, String name, String kind, String parent, String foundedOn) {
        String full = load.codes().full(code);
        load.know(code, load.ensure("/organisations", Fields.of("code", full)
                .and("name", name)
                .and("kind", kind)
                .and("parentId", parent.isEmpty() ? null : load.id(parent))
                .and("foundedOn", foundedOn),
                "organisation/" + code, "/organisations?code=" + full));
    }
}
