package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.Ancestry;
import vn.bangvang.refusal.Refusal;

/**
 * Some organisations together with everything above them, as the store had them a moment ago.
 *
 * @param today decides who reaches what: a move that is decided for a later day gives no rights before
 */
public record Lineage(Map<String, Organisation> byId, LocalDate today) implements Ancestry {
    public Lineage {
        byId = Map.copyOf(byId);
    }

    public Optional<Organisation> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The organisation itself first, then its superiors up to the province, as newest decided; empty when it is
     * unknown.
     */
    public List<Organisation> chain(String id) {
        return upwards(id, Organisation::parentId);
    }

    private List<Organisation> upwards(String id, Function<Organisation, @Nullable String> parentOf) {
        List<Organisation> chain = new ArrayList<>();
        Organisation next = byId.get(id);
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            String parentId = parentOf.apply(next);
            next = parentId == null ? null : byId.get(parentId);
        }
        return chain;
    }

    /** As {@link #chain}; refused as UNKNOWN_ORGANISATION at the field that named it. */
    public List<Organisation> chainOf(String id, String pointer) {
        List<Organisation> chain = chain(id);
        if (chain.isEmpty()) {
            throw Refusal.invalid("UNKNOWN_ORGANISATION", pointer, id);
        }
        return chain;
    }

    @Override
    public boolean isWithin(String organisationId, String ancestorId) {
        return upwards(organisationId, organisation -> organisation.parentOn(today)).stream()
                .anyMatch(organisation -> organisation.id().equals(ancestorId));
    }
}
