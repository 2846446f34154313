package vn.bangvang.standings.fold;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Rating;

/** What one organisation adds: to its parent as one of the children, to its ancestors as one that was commended. */
final class OrganisationFigures {
    private OrganisationFigures() {}

    static void add(Lens lens, Node node, Deltas out) {
        Rating rating = lens.rating(node.id(), lens.year());
        Node parent = node.parent();
        if (parent != null && node.isShown()) {
            addChild(lens, node, parent.id(), rating, out);
        }
        List<Commendation> awards = lens.commendations(node.id(), lens.year());
        out.oneIf(awards.stream().anyMatch(Commendation::isCertificate), node.id(), Slot.ORGANISATIONS_COMMENDED);
        if (rating != null && rating.decided() == QualityClass.OUTSTANDING) {
            out.oneIf(awards.stream().noneMatch(Commendation::isYearly), node.id(), Slot.ORGANISATIONS_ELIGIBLE);
        }
        out.add(node.id(), Slot.AT_RISK, "", atRisk(lens, node.id()));
    }

    /** Live awards for this year that the class no longer supports. */
    static long atRisk(Lens lens, String organisationId) {
        return lens.commendations(organisationId, lens.year())
                .stream()
                .filter(award -> award.needsOutstanding() && !Awards.isSupported(lens, award))
                .count();
    }

    /** Alive at the reference date and old enough (21-HD/BTCTW 2019, item 6); nobody in the tree rates its top. */
    static boolean mustBeRated(Lens lens, Node node) {
        return node.parent() != null && node.isAlive() && lens.isRatedWhenThereSince(node.organisation().foundedOn());
    }

    private static void addChild(Lens lens, Node node, String parentId, @Nullable Rating rating, Deltas out) {
        String level = node.level().name();
        if (node.isAlive()) {
            out.one(parentId, Slot.CHILDREN, level);
        }
        if (mustBeRated(lens, node)) {
            out.one(parentId, Slot.CHILDREN_REQUIRED, level);
            if (rating != null) {
                out.one(parentId, Slot.CHILDREN_SETTLED, level);
            } else if (lens.isDebt(node.id())) {
                out.one(parentId, Slot.CHILDREN_DEBT, level);
            }
        }
        if (rating == null) {
            return;
        }
        out.one(parentId, slotOf(rating.decided()), level);
        if (rating.exception()) {
            out.one(parentId, Slot.CHILDREN_EXCEPTIONS, level);
        }
    }

    private static Slot slotOf(@Nullable QualityClass decided) {
        return switch (decided) {
            case OUTSTANDING -> Slot.CHILDREN_OUTSTANDING;
            case GOOD -> Slot.CHILDREN_GOOD;
            case SATISFACTORY -> Slot.CHILDREN_SATISFACTORY;
            case UNSATISFACTORY -> Slot.CHILDREN_UNSATISFACTORY;
            case null -> Slot.CHILDREN_NOT_RATED;
        };
    }
}
