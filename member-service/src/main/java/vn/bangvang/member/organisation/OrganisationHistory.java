package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.bangvang.member.organisation.CorrectOrganisation.Change;
import vn.bangvang.member.organisation.CorrectOrganisation.End;
import vn.bangvang.member.organisation.CorrectOrganisation.Founding;
import vn.bangvang.member.organisation.CorrectOrganisation.Named;
import vn.bangvang.member.organisation.CorrectOrganisation.OfKind;
import vn.bangvang.member.organisation.CorrectOrganisation.Parent;
import vn.bangvang.member.organisation.CorrectOrganisation.Told;
import vn.bangvang.refusal.Refusal;

/** An organisation as the dated facts that make it, in the order of their days; it can be told with others. */
final class OrganisationHistory {
    private final List<Told> facts;

    private OrganisationHistory(List<Told> facts) {
        this.facts = facts;
    }

    static OrganisationHistory of(Organisation organisation) {
        List<Told> facts = new ArrayList<>();
        facts.add(new Founding(organisation.foundedOn()));
        organisation.placements().forEach(it -> facts.add(new Parent(it.from(), it.parentId(), it.decisionNo())));
        organisation.kinds().forEach(it -> facts.add(new OfKind(it.from(), it.kind(), it.consentNo())));
        organisation.names().forEach(it -> facts.add(new Named(it.from(), it.name())));
        LocalDate end = organisation.dissolvedOn();
        if (end != null) {
            facts.add(new End(end, organisation.successorId()));
        }
        return new OrganisationHistory(facts);
    }

    /** Whatever the organisation was at its founding moves with the founding. */
    OrganisationHistory with(List<Change> changes) {
        List<Told> changed = new ArrayList<>(facts);
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            String pointer = "/changes/" + i;
            Told to = change.to();
            OrganisationFact fact = change.fact();
            if (to == null && fact != null) {
                requireChangeable(fact, pointer + "/fact/kind");
                changed.remove(placeOf(changed, fact, pointer));
            } else if (to != null && fact == null) {
                requireInsertable(to, pointer + "/to/kind");
                changed.add(to);
            } else if (to != null && fact != null) {
                if (to.kind() != fact.kind()) {
                    throw Refusal.invalid("OTHER_KIND_OF_FACT", pointer + "/to/kind", to.kind());
                }
                changed.set(placeOf(changed, fact, pointer), to);
                if (to instanceof Founding) {
                    changed.replaceAll(it -> it.on().equals(fact.on()) ? movedTo(it, to.on()) : it);
                }
            }
        }
        changed.sort(Comparator.comparing(Told::on));
        requireOneOfAKindOnADay(changed);
        return new OrganisationHistory(changed);
    }

    private static Told movedTo(Told fact, LocalDate on) {
        return switch (fact) {
            case Parent it -> new Parent(on, it.parentId(), it.decisionNo());
            case OfKind it -> new OfKind(on, it.is(), it.consentNo());
            case Named it -> new Named(on, it.name());
            case Founding it -> it;
            case End it -> it;
        };
    }

    private static int placeOf(List<Told> facts, OrganisationFact fact, String pointer) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).kind() == fact.kind() && facts.get(i).on().equals(fact.on())) {
                return i;
            }
        }
        throw Refusal.invalid("UNKNOWN_FACT", pointer + "/fact", fact);
    }

    private static void requireChangeable(OrganisationFact fact, String pointer) {
        if (fact.kind() == OrganisationFact.Kind.FOUNDING) {
            throw Refusal.invalid("FOUNDING_STAYS", pointer, fact.kind());
        }
    }

    private static void requireInsertable(Told to, String pointer) {
        if (to instanceof Founding) {
            throw Refusal.invalid("FOUNDING_STAYS", pointer, to.kind());
        }
        if (to instanceof End) {
            throw Refusal.invalid("END_IS_DECIDED", pointer, to.kind());
        }
    }

    private static void requireOneOfAKindOnADay(List<Told> facts) {
        Set<OrganisationFact> seen = new HashSet<>();
        for (Told fact : facts) {
            OrganisationFact name = new OrganisationFact(fact.kind(), fact.on());
            if (!seen.add(name)) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "FACT_TWICE_ON_A_DAY", "/changes", name,
                        Map.of("on", fact.on()));
            }
        }
    }

    /** The organisation that these facts tell; it keeps its level for life, and nothing is before it or after it. */
    Organisation told(Organisation before) {
        LocalDate founded = one(Founding.class).orElseThrow().on();
        Optional<End> end = one(End.class);
        LocalDate until = end.map(End::on).orElse(null);
        for (Told fact : facts) {
            if (fact.on().isBefore(founded)) {
                throw Refusal.of(Refusal.Kind.INVALID, "BEFORE_FOUNDING", "/changes", fact.on(),
                        Map.of("foundedOn", founded));
            }
            if (until != null && fact.on().isAfter(until)) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "ALREADY_DISSOLVED", "/changes", fact.on(),
                        Map.of("dissolvedOn", until));
            }
        }
        List<Organisation.DatedKind> kinds = all(OfKind.class)
                .map(it -> new Organisation.DatedKind(it.is(), it.on(), it.consentNo()))
                .toList();
        List<Organisation.DatedName> names = all(Named.class)
                .map(it -> new Organisation.DatedName(it.name(), it.on()))
                .toList();
        requireFromTheFounding(kinds.stream().map(Organisation.DatedKind::from), founded);
        requireFromTheFounding(names.stream().map(Organisation.DatedName::from), founded);
        requireLevel(kinds, before.level());
        List<Organisation.Placement> placements = new ArrayList<>();
        List<Parent> parents = all(Parent.class).toList();
        if (!before.placements().isEmpty()) {
            requireFromTheFounding(parents.stream().map(Parent::on), founded);
        }
        for (int i = 0; i < parents.size(); i++) {
            Parent parent = parents.get(i);
            LocalDate to = i + 1 < parents.size() ? parents.get(i + 1).on() : until;
            placements.add(new Organisation.Placement(parent.parentId(), parent.on(), to, parent.decisionNo()));
        }
        return before.told(founded, until, end.map(End::successorId).orElse(null), placements, kinds, names);
    }

    private static void requireFromTheFounding(Stream<LocalDate> days, LocalDate founded) {
        if (!Objects.equals(days.findFirst().orElse(null), founded)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "NOTHING_AT_THE_FOUNDING", "/changes", null,
                    Map.of("foundedOn", founded));
        }
    }

    private static void requireLevel(List<Organisation.DatedKind> kinds, OrganisationKind.Level level) {
        for (Organisation.DatedKind dated : kinds) {
            if (dated.kind().level() != level) {
                throw Refusal.of(Refusal.Kind.INVALID, "OTHER_LEVEL", "/changes", dated.kind(),
                        Map.of("level", level));
            }
        }
    }

    private <F extends Told> Stream<F> all(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }

    private <F extends Told> Optional<F> one(Class<F> kind) {
        return all(kind).findFirst();
    }
}
