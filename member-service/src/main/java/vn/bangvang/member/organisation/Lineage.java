package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** With others that are not stored yet. */
    Lineage and(Collection<Organisation> others) {
        Map<String, Organisation> all = new HashMap<>(byId);
        others.forEach(each -> all.put(each.id(), each));
        return new Lineage(all, today);
    }

    public Optional<Organisation> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The organisation itself first, then its superiors up to the province, as newest decided; empty when it is
     * unknown.
     */
    public List<Organisation> chain(String id) {
        return Ancestry.chain(id, it -> find(it).map(Organisation::parentId))
                .stream()
                .flatMap(it -> find(it).stream())
                .toList();
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
        return byId.containsKey(organisationId)
                && Ancestry.upwards(id -> find(id).map(organisation -> organisation.superiorOn(today)))
                        .isWithin(organisationId, ancestorId);
    }
}
