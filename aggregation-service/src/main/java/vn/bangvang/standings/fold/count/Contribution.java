package vn.bangvang.standings.fold.count;

import java.util.ArrayList;
import java.util.List;

import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.IssuedDocument;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.SubjectKey;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.log.History;
import vn.bangvang.standings.fold.log.VisibleFacts;
import vn.bangvang.standings.fold.tree.Node;
import vn.bangvang.standings.fold.tree.Tree;

/** What one subject adds to the counters. It is computed as a whole and replaced as a whole. */
public final class Contribution {
    private static final List<FactKind> COUNTED = List.of(FactKind.MEMBER, FactKind.ORGANISATION, FactKind.ENROLMENT,
            FactKind.INSPECTION_PLAN, FactKind.DOCUMENT, FactKind.PRIZE, FactKind.COMMENDATION);

    private Contribution() {}

    /** What the subject adds as the board sees it; a function of the visible facts only. */
    public static List<Deltas.Delta> of(SubjectKey subject, VisibleFacts facts, Tree tree) {
        var out = new Deltas();
        switch (subject.kind()) {
            case MEMBER -> MemberFigures.add(facts, subject.id(), out);
            case ORGANISATION -> {
                Node node = tree.node(subject.id());
                if (node != null) {
                    OrganisationFigures.add(facts, node, out);
                }
            }
            default -> addRecord(subject, facts, out);
        }
        return out.toList();
    }

    private static void addRecord(SubjectKey subject, VisibleFacts facts, Deltas out) {
        switch (facts.fact(subject.kind(), subject.id())) {
            case Enrolment enrolment -> TrainingFigures.add(facts, enrolment, out);
            case InspectionPlan plan -> RecordFigures.add(facts, plan, out);
            case IssuedDocument document -> RecordFigures.add(facts, document, out);
            case Prize prize -> RecordFigures.add(facts, prize, out);
            case Commendation award -> RecordFigures.add(facts, award, out);
            case null, default -> {
            }
        }
    }

    /** Every subject of the log that may add something: records of years that the board does not show add nothing. */
    public static List<SubjectKey> subjects(EventVersions log, VisibleFacts facts) {
        var all = new ArrayList<SubjectKey>();
        for (FactKind kind : COUNTED) {
            for (History history : log.histories(kind)) {
                if (isOfShownYears(history, facts)) {
                    all.add(new SubjectKey(kind, history.id()));
                }
            }
        }
        return all;
    }

    private static boolean isOfShownYears(History history, VisibleFacts facts) {
        for (Event version : history.versions()) {
            Integer year = version.fact().year();
            if (year == null || facts.isInFiveYears(year)) {
                return true;
            }
        }
        return false;
    }
}
