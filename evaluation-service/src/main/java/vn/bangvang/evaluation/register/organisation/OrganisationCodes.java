package vn.bangvang.evaluation.register.organisation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;

/** What stands for an organisation, or a member, in a file that a clerk makes. */
@Component
public final class OrganisationCodes {
    private final Organisations organisations;
    private final OrganisationReach reach;

    OrganisationCodes(Organisations organisations, OrganisationReach reach) {
        this.organisations = organisations;
        this.reach = reach;
    }

    /** @return the ids that the caller may mean: those of organisations by code; what is no code stands for itself */
    public Map<String, Set<String>> meant(Caller caller, Set<String> given) {
        Reach own = reach.of(caller);
        Map<String, Set<String>> found = new HashMap<>(given.stream().collect(Collectors.toMap(id -> id, Set::of)));
        organisations.called(given).forEach((code, ids) -> {
            Set<String> reached = ids.stream().filter(own::covers).collect(Collectors.toSet());
            if (!reached.isEmpty()) {
                found.put(code, reached);
            }
        });
        return found;
    }
}
