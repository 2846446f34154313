package vn.bangvang.evaluation.register.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.bangvang.access.Ancestry;

/**
 * Who may reach what: by the placements of today, so that a move decided for later opens and closes nothing yet. What
 * has no placement today, dissolved or not yet founded, is reached by its nearest known parent.
 */
@Component
public final class TreeAncestry implements Ancestry {
    private final OrganisationTree tree;
    private final Clock clock;

    public TreeAncestry(OrganisationTree tree, Clock clock) {
        this.tree = tree;
        this.clock = clock;
    }

    @Override
    public boolean isWithin(String organisationId, String ancestorId) {
        LocalDate today = LocalDate.now(clock);
        Optional<String> next = Optional.of(organisationId);
        Set<String> seen = new HashSet<>();
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(ancestorId)) {
                return true;
            }
            next = next.flatMap(tree::find)
                    .flatMap(one -> one.parentOn(today).or(() -> Optional.ofNullable(one.parentId())));
        }
        return false;
    }
}
