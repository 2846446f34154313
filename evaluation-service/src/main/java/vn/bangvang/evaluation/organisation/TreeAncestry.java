package vn.bangvang.evaluation.organisation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.bangvang.access.Ancestry;

/** Who may reach what: by the tree as it is today. */
@Component
public final class TreeAncestry implements Ancestry {
    private final OrganisationTree tree;

    public TreeAncestry(OrganisationTree tree) {
        this.tree = tree;
    }

    @Override
    public boolean isWithin(String organisationId, String ancestorId) {
        Optional<String> next = Optional.of(organisationId);
        Set<String> seen = new HashSet<>();
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(ancestorId)) {
                return true;
            }
            next = next.flatMap(tree::find).map(PartyOrganisation::parentId);
        }
        return false;
    }
}
