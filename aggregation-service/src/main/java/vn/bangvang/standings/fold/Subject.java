package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.List;

import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.IssuedDocument;
import vn.bangvang.standings.fold.fact.Prize;

/** Something whose contribution is computed as a whole and replaced as a whole. */
record Subject(FactKind kind, String id) implements Comparable<Subject> {

    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    /** What {@code subject} adds under that lens; a function of the visible states only. */
    List<Delta> contribution(Lens lens, Tree tree) {
        var out = new Deltas();
        switch (kind) {
            case MEMBER -> MemberFigures.add(lens, id, out);
            case ORGANISATION -> {
                Node node = tree.node(id);
                if (node != null) {
                    OrganisationFigures.add(lens, node, out);
                }
            }
            default -> addRecord(lens, out);
        }
        return out.toList();
    }

    private void addRecord(Lens lens, Deltas out) {
        switch (lens.fact(kind, id)) {
            case Enrolment enrolment -> TrainingFigures.add(lens, enrolment, out);
            case InspectionPlan plan -> RecordFigures.add(lens, plan, out);
            case IssuedDocument document -> RecordFigures.add(lens, document, out);
            case Prize prize -> RecordFigures.add(lens, prize, out);
            case Commendation award -> RecordFigures.add(lens, award, out);
            case null, default -> {
            }
        }
    }

    /** Every subject of the store that may add something. */
    static List<Subject> all(Store store) {
        var all = new ArrayList<Subject>();
        for (FactKind kind : List.of(FactKind.MEMBER, FactKind.ORGANISATION, FactKind.ENROLMENT,
                FactKind.INSPECTION_PLAN,
                FactKind.DOCUMENT, FactKind.PRIZE, FactKind.COMMENDATION)) {
            store.ids(kind).forEach(id -> all.add(new Subject(kind, id)));
        }
        return all;
    }
}
