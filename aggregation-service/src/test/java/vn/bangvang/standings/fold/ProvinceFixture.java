package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.List;

import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;

/** A whole province in one year: 12 organisations of district level, 640 grassroots, 3,000 cells, 45,000 members. */
final class ProvinceFixture extends ScenarioFixture {
    final List<String> memberIds = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<String> grassroots = new ArrayList<>();

    static ProvinceFixture open2021(int members) {
        var province = new ProvinceFixture();
        province.tree();
        for (int number = 0; number < members; number++) {
            String cell = province.cells.get(number % province.cells.size());
            province.memberIds.add(cell + "-" + number);
            province.member(cell + "-" + number, cell, "20%02d-03-01".formatted(5 + number % 16));
        }
        province.open(2021);
        province.itIs("2021-12-01");
        province.happenings(members);
        return province;
    }

    private void tree() {
        organisation("P", OrganisationKind.PROVINCIAL_ORGANISATION, null);
        for (int number = 0; number < 12; number++) {
            organisation("H" + number, OrganisationKind.DISTRICT_ORGANISATION, "P");
        }
        for (int number = 0; number < 640; number++) {
            grassroots.add("G" + number);
            organisation("G" + number, OrganisationKind.GRASSROOTS_ORGANISATION, "H" + number % 12);
        }
        for (int number = 0; number < 3_000; number++) {
            cells.add("C" + number);
            organisation("C" + number, OrganisationKind.SUBORDINATE_CELL, "G" + number % 640);
        }
    }

    private void happenings(int members) {
        for (int number = 0; number < members; number++) {
            String id = memberIds.get(number);
            String cell = cells.get(number % cells.size());
            selfCriticism(SubjectType.MEMBER, id, 2021);
            rate(SubjectType.MEMBER, id, cell, 2021, QualityClass.GOOD, false);
            if (number % 3 == 0) {
                add(new Enrolment("e" + number, "MASTER", "T" + number, "PARTY_MEMBER", id, cell, 2021, null, true),
                        "e" + number);
            }
            if (number % 6 == 0) {
                rate(SubjectType.MEMBER, id, cell, 2021, QualityClass.OUTSTANDING, false);
            }
        }
        for (String cell : cells) {
            rateOrganisation(cell, 2021, QualityClass.GOOD);
        }
        for (String id : grassroots) {
            rateOrganisation(id, 2021, QualityClass.OUTSTANDING);
        }
        for (String id : grassroots.subList(0, 100)) {
            award("H0", SubjectType.ORGANISATION, id, Title.EXEMPLARY_OUTSTANDING_YEAR, 2021);
        }
    }
}
