package vn.bangvang.standings.fold.count;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Note;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.log.VisibleFacts;
import vn.bangvang.standings.fold.tree.Node;

/**
 * What one organisation adds: to its parent as one of the children, to the committee that rates it as one of a group,
 * to its ancestors as one that was commended.
 */
public final class OrganisationFigures {
    private OrganisationFigures() {}

    static void add(VisibleFacts facts, Node node, Deltas out) {
        Rating rating = facts.rating(node.id(), facts.period());
        Node parent = node.parent();
        if (parent != null && node.isAlive()) {
            addChild(facts, node, parent.id(), rating, out);
            addDecided(facts, node, rating, out);
        } else if (parent != null && node.isShown()) {
            out.one(parent.id(), Counter.CHILDREN_DISSOLVED, node.level().name());
            out.one(node.id(), Counter.ORGANISATIONS_DISSOLVED);
        }
        List<Commendation> awards = facts.commendations(node.id(), facts.period());
        out.oneIf(awards.stream().anyMatch(Commendation::isCertificate), node.id(), Counter.ORGANISATIONS_COMMENDED);
        out.add(node.id(), Counter.AT_RISK, "", Awards.atRisk(facts, node.id()).size());
        if (node.isShown()) {
            addLists(facts, node, rating, awards, out);
        }
    }

    private static void addLists(VisibleFacts facts, Node node, @Nullable Rating rating, List<Commendation> awards,
            Deltas out) {
        if (mustBeRated(facts, node)) {
            out.oneIf(!facts.hasSelfCriticism(node.id()), node.id(), Counter.ORGANISATIONS_NOT_REPORTED);
            if (rating == null) {
                out.listed(node.id(), Counter.ORGANISATIONS_UNDECIDED,
                        facts.isDebt(node.id()) ? Note.DEBT : Note.NONE);
            }
        }
        if (rating != null && facts.isCommendable(rating)) {
            out.oneIf(awards.stream().noneMatch(Commendation::isYearly), node.id(), Counter.ORGANISATIONS_ELIGIBLE);
            Row.FiveYears years = Streaks.of(facts, node);
            if (years.eligible()) {
                out.listed(node.id(), Counter.ORGANISATIONS_FIVE_YEARS, Note.of(years));
            }
        }
        List<String> risks = Risks.of(facts, node.id(), rating, false);
        if (!risks.isEmpty()) {
            out.listed(node.id(), Counter.ORGANISATIONS_AT_RISK, Note.because(risks));
        }
    }

    /** Alive at the reference date and old enough (21-HD/BTCTW 2019, item 6); nobody in the tree rates its top. */
    public static boolean mustBeRated(VisibleFacts facts, Node node) {
        return node.parent() != null && node.isAlive() && facts.isRatedWhenThereSince(node.organisation().foundedOn());
    }

    /** A child that was dissolved has its class in its own history; its parent's children are those that there are. */
    private static void addChild(VisibleFacts facts, Node node, String parentId, @Nullable Rating rating, Deltas out) {
        String level = node.level().name();
        out.one(parentId, Counter.CHILDREN, level);
        if (mustBeRated(facts, node)) {
            out.one(parentId, Counter.CHILDREN_REQUIRED, level);
            if (rating != null) {
                out.one(parentId, Counter.CHILDREN_SETTLED, level);
            } else if (facts.isDebt(node.id())) {
                out.one(parentId, Counter.CHILDREN_DEBT, level);
            } else {
                out.one(node.id(), Counter.ORGANISATIONS_MISSING);
            }
        }
        if (rating == null) {
            return;
        }
        out.one(parentId, counterOf(rating.decided()), level);
        if (rating.exception()) {
            out.one(parentId, Counter.CHILDREN_EXCEPTIONS, level);
        }
    }

    private static void addDecided(VisibleFacts facts, Node node, @Nullable Rating rating, Deltas out) {
        Node decider = node.decider();
        if (decider == null) {
            return;
        }
        String level = node.level().name();
        if (mustBeRated(facts, node)) {
            out.one(decider.id(), Counter.DECIDED_REQUIRED, level);
        }
        if (rating != null && rating.decided() != null) {
            out.one(decider.id(), switch (rating.decided()) {
                case OUTSTANDING -> Counter.DECIDED_OUTSTANDING;
                case GOOD -> Counter.DECIDED_GOOD;
                case SATISFACTORY -> Counter.DECIDED_SATISFACTORY;
                case UNSATISFACTORY -> Counter.DECIDED_UNSATISFACTORY;
            }, level);
        }
        if (rating != null && rating.exception()) {
            out.one(decider.id(), Counter.DECIDED_EXCEPTIONS, level);
        }
    }

    private static Counter counterOf(@Nullable QualityClass decided) {
        return switch (decided) {
            case OUTSTANDING -> Counter.CHILDREN_OUTSTANDING;
            case GOOD -> Counter.CHILDREN_GOOD;
            case SATISFACTORY -> Counter.CHILDREN_SATISFACTORY;
            case UNSATISFACTORY -> Counter.CHILDREN_UNSATISFACTORY;
            case null -> Counter.CHILDREN_NOT_RATED;
        };
    }
}
