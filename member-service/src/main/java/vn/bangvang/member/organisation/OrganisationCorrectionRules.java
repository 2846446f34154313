package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.organisation.CellMembers.Period;
import vn.bangvang.member.organisation.CorrectOrganisation.Founding;
import vn.bangvang.member.period.DifferingDays;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

/** How the dated history of an organisation is put right: every rule holds for the whole of it. */
final class OrganisationCorrectionRules {
    private OrganisationCorrectionRules() {}

    /**
     * @param parents every organisation that it stood or would stand under
     * @param everUnder what ever stood under it
     * @param members when members were in it
     */
    static Decided<Organisation, OrganisationEvent> correct(Organisation organisation, CorrectOrganisation command,
            Map<String, Organisation> parents, List<Organisation> everUnder, List<Period> members, Today today) {
        for (int i = 0; i < command.changes().size(); i++) {
            if (command.changes().get(i).to() instanceof Founding founding) {
                today.mustHaveReached(founding.on(), "/changes/" + i + "/to/on");
            }
        }
        Organisation told = OrganisationHistory.of(organisation).with(command.changes()).told(organisation);
        DifferingDays days = difference(organisation, told)
                .orElseThrow(() -> Refusal.invalid("NOTHING_CHANGES", "/changes", null));
        told.placements().forEach(placement -> requireUnder(told, placement, parents));
        for (Organisation child : everUnder) {
            child.placements()
                    .stream()
                    .filter(placement -> placement.parentId().equals(told.id()))
                    .forEach(placement -> {
                        requireWithin(told, placement.from(), placement.to());
                        requireKind(child.kindOn(placement.from()), told, placement.from());
                    });
        }
        members.forEach(period -> {
            requireWithin(told, period.from(), period.to());
            if (!told.kindOn(period.from()).cell()) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "NOT_A_CELL", "/changes", told.id(),
                        Map.of("kind", told.kindOn(period.from())));
            }
        });
        List<OrganisationCorrection.Made> made = command.changes()
                .stream()
                .map(CorrectOrganisation.Change::made)
                .toList();
        List<OrganisationCorrection> corrections = new ArrayList<>(organisation.corrections());
        corrections.add(new OrganisationCorrection(today.day(), days.from(), days.until(), command.reason(),
                command.document(), made));
        return Decided.of(told.corrected(corrections),
                new OrganisationEvent.Corrected(days.from(), command.document(), made));
    }

    private static void requireUnder(Organisation told, Organisation.Placement placement,
            Map<String, Organisation> parents) {
        Organisation parent = Objects.requireNonNull(parents.get(placement.parentId()));
        if (!parent.rootId().equals(told.rootId())) {
            throw Refusal.invalid("OTHER_PROVINCE", "/changes", parent.id());
        }
        Stream.concat(Stream.of(placement.from()),
                told.kinds().stream().map(Organisation.DatedKind::from).filter(placement::covers))
                .forEach(day -> requireKind(told.kindOn(day), parent, day));
        requireWithin(parent, placement.from(), placement.to());
    }

    private static void requireKind(OrganisationKind kind, Organisation parent, LocalDate day) {
        OrganisationKind above = parent.kindOn(day);
        if (!kind.parents().contains(above)) {
            throw Refusal.of(Refusal.Kind.INVALID, "WRONG_PARENT_KIND", "/changes", parent.id(),
                    Map.of("kind", kind, "parentKind", above, "allowed", kind.parents()));
        }
    }

    /** What is or was inside belongs into the life of what it is inside of. */
    private static void requireWithin(Organisation outer, LocalDate from, @Nullable LocalDate to) {
        if (from.isBefore(outer.foundedOn())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "INHABITED_BEFORE", "/changes", outer.foundedOn(),
                    Map.of("from", from));
        }
        LocalDate end = outer.dissolvedOn();
        if (end != null && (to == null || to.isAfter(end))) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "STILL_INHABITED", "/changes", end,
                    Map.of("until", to == null ? "-" : to));
        }
    }

    private record Day(boolean standing, @Nullable String parentId, OrganisationKind kind, String name) {}

    /** Empty when the organisation is the same on every day. */
    private static Optional<DifferingDays> difference(Organisation one, Organisation other) {
        return DifferingDays.among(Stream.concat(days(one), days(other)), day -> !on(one, day).equals(on(other, day)))
                .or(() -> Objects.equals(one.successorId(), other.successorId())
                        ? Optional.empty()
                        : Optional.ofNullable(other.dissolvedOn()).map(end -> new DifferingDays(end, null)));
    }

    private static Stream<LocalDate> days(Organisation it) {
        return Stream.of(Stream.of(it.foundedOn()), Stream.ofNullable(it.dissolvedOn()),
                it.placements().stream().map(Organisation.Placement::from),
                it.kinds().stream().map(Organisation.DatedKind::from),
                it.names().stream().map(Organisation.DatedName::from)).flatMap(days -> days);
    }

    private static Day on(Organisation it, LocalDate day) {
        LocalDate end = it.dissolvedOn();
        boolean standing = !day.isBefore(it.foundedOn()) && (end == null || day.isBefore(end));
        return new Day(standing, standing ? it.parentOn(day) : null, it.kindOn(day), it.nameOn(day));
    }
}
