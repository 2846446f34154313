package vn.bangvang.member.organisation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * A Party organisation and its whole history. {@code parentId}, {@code kind} and {@code name} are the newest decided
 * ones, even when their day is still to come; the dated lists say what holds on a given day.
 *
 * @param rootId its province, itself for a province; never changes
 * @param searchKey name and code as {@link #searchKey} makes them
 * @param dissolvedOn the first day it no longer exists
 * @param successorId the organisation it was merged into
 * @param identifiers codes that others have given it, former ones too
 */
public record Organisation(String id, String rootId, String code, String name, String searchKey, OrganisationKind kind,
        @Nullable String parentId, LocalDate foundedOn, @Nullable LocalDate dissolvedOn, @Nullable String successorId,
        List<Placement> placements, List<DatedKind> kinds, List<DatedName> names,
        List<OrganisationIdentifier> identifiers, List<OrganisationCorrection> corrections) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    public Organisation {
        placements = List.copyOf(placements);
        kinds = List.copyOf(kinds);
        names = List.copyOf(names);
        // What was stored before there were any says nothing of them.
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        corrections = List.copyOf(corrections);
    }

    static Organisation founded(String id, String rootId, OrganisationCommand.EstablishOrganisation command) {
        String parentId = command.parentId();
        List<Placement> placements = parentId == null
                ? List.of()
                : List.of(new Placement(parentId, command.foundedOn(), null, command.decisionNo()));
        return new Organisation(id, rootId, command.code(), command.name(),
                searchKey(command.name() + " " + command.code()),
                command.kind(), parentId, command.foundedOn(), null, null, placements,
                List.of(new DatedKind(command.kind(), command.foundedOn(), null)),
                List.of(new DatedName(command.name(), command.foundedOn())), command.identifiers(), List.of());
    }

    /**
     * The business key: codes are unique in a province, and among provinces.
     *
     * @param rootId its province; empty for a province
     */
    static String key(Optional<String> rootId, String code) {
        return rootId.map(root -> root + "/" + code).orElse(code);
    }

    /** The business keys: that of its code first. */
    public List<String> businessKeys() {
        String own = key(parentId == null ? Optional.empty() : Optional.of(rootId), code);
        return Stream.concat(Stream.of(own), identifiers.stream().map(it -> it.key(rootId))).toList();
    }

    /** Whether this is what the command founds, whatever has become of it since. */
    boolean isFoundedBy(OrganisationCommand.EstablishOrganisation command) {
        String first = placements.isEmpty() ? null : placements.getFirst().parentId();
        return code.equals(command.code()) && foundedOn.equals(command.foundedOn())
                && names.getFirst().name().equals(command.name()) && kinds.getFirst().kind() == command.kind()
                && Objects.equals(first, command.parentId()) && identifiers.containsAll(command.identifiers());
    }

    public OrganisationKind.Level level() {
        return kind.level();
    }

    /** Under whom it stands on that day; on days on which it does not exist, under whom it was put last. */
    @Nullable
    String parentOn(LocalDate day) {
        for (Placement placement : placements) {
            if (placement.covers(day)) {
                return placement.parentId();
            }
        }
        return parentId;
    }

    /** Whose it is on that day: its parent's, or once it is merged into another, that one's. */
    @Nullable
    String superiorOn(LocalDate day) {
        boolean merged = successorId != null && dissolvedOn != null && !day.isBefore(dissolvedOn);
        return merged ? successorId : parentOn(day);
    }

    /** Whether the upper level agreed to its kind although its size speaks against it. */
    boolean sizeConsented() {
        return kinds.getLast().consentNo() != null;
    }

    public boolean dissolved() {
        return dissolvedOn != null;
    }

    /**
     * Refused unless something may begin here on that day.
     *
     * @param pointer to the field that names the organisation
     * @param dayPointer to the field that names the day
     */
    public void requireStandingOn(LocalDate day, String pointer, String dayPointer) {
        if (dissolvedOn != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "ALREADY_DISSOLVED", pointer, id,
                    Map.of("dissolvedOn", dissolvedOn));
        }
        if (day.isBefore(foundedOn)) {
            throw Refusal.of(Refusal.Kind.INVALID, "BEFORE_FOUNDING", dayPointer, day, Map.of("foundedOn", foundedOn));
        }
    }

    /** What it is on that day; on days on which it does not exist, what it was first or is last. */
    OrganisationKind kindOn(LocalDate day) {
        return kinds.stream()
                .filter(dated -> !dated.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(kinds.getFirst())
                .kind();
    }

    /**
     * Refused unless a member could be in it as in a cell for all that time.
     *
     * @param to the first day no longer; open while null
     */
    public void requireCellWhile(LocalDate from, @Nullable LocalDate to, String pointer) {
        if (!kindOn(from).cell()) {
            throw Refusal.of(Refusal.Kind.INVALID, "NOT_A_CELL", pointer, id, Map.of("kind", kindOn(from)));
        }
        if (from.isBefore(foundedOn)) {
            throw Refusal.of(Refusal.Kind.INVALID, "BEFORE_FOUNDING", pointer, from, Map.of("foundedOn", foundedOn));
        }
        if (dissolvedOn != null && (to == null || to.isAfter(dissolvedOn))) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "ALREADY_DISSOLVED", pointer, id,
                    Map.of("dissolvedOn", dissolvedOn));
        }
    }

    Organisation called(String newName, LocalDate from) {
        List<DatedName> history = new ArrayList<>(names);
        history.removeIf(earlier -> earlier.from().equals(from));
        history.add(new DatedName(newName, from));
        return new Organisation(id, rootId, code, newName, searchKey(newName + " " + code), kind, parentId, foundedOn,
                dissolvedOn, successorId, placements, kinds, history, identifiers, corrections);
    }

    Organisation under(String newParentId, LocalDate from, @Nullable String decisionNo) {
        List<Placement> history = new ArrayList<>(placementsEndedOn(from));
        history.add(new Placement(newParentId, from, null, decisionNo));
        return new Organisation(id, rootId, code, name, searchKey, kind, newParentId, foundedOn, dissolvedOn,
                successorId, history, kinds, names, identifiers, corrections);
    }

    Organisation turnedInto(OrganisationKind newKind, LocalDate from, @Nullable String consentNo) {
        List<DatedKind> history = new ArrayList<>(kinds);
        history.removeIf(earlier -> earlier.from().equals(from));
        history.add(new DatedKind(newKind, from, consentNo));
        return new Organisation(id, rootId, code, name, searchKey, newKind, parentId, foundedOn, dissolvedOn,
                successorId, placements, history, names, identifiers, corrections);
    }

    Organisation ended(LocalDate on, @Nullable String successor) {
        return new Organisation(id, rootId, code, name, searchKey, kind, parentId, foundedOn, on, successor,
                placementsEndedOn(on), kinds, names, identifiers, corrections);
    }

    /** This organisation with another history; the newest parent, kind and name are taken of it. */
    Organisation told(LocalDate founded, @Nullable LocalDate end, @Nullable String successor,
            List<Placement> newPlacements, List<DatedKind> newKinds, List<DatedName> newNames) {
        String newest = newNames.getLast().name();
        return new Organisation(id, rootId, code, newest, searchKey(newest + " " + code), newKinds.getLast().kind(),
                newPlacements.isEmpty() ? null : newPlacements.getLast().parentId(), founded, end, successor,
                newPlacements, newKinds, newNames, identifiers, corrections);
    }

    Organisation identifiedBy(List<OrganisationIdentifier> codes) {
        return new Organisation(id, rootId, code, name, searchKey, kind, parentId, foundedOn, dissolvedOn, successorId,
                placements, kinds, names, codes, corrections);
    }

    Organisation corrected(List<OrganisationCorrection> made) {
        return new Organisation(id, rootId, code, name, searchKey, kind, parentId, foundedOn, dissolvedOn, successorId,
                placements, kinds, names, identifiers, made);
    }

    String nameOn(LocalDate day) {
        return names.stream()
                .filter(dated -> !dated.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(names.getFirst())
                .name();
    }

    private List<Placement> placementsEndedOn(LocalDate end) {
        return placements.stream().map(placement -> placement.to() == null ? placement.until(end) : placement).toList();
    }

    /**
     * Text as people type it in a hurry, so that "so giao duc" finds "Sở Giáo dục": marks stripped, đ as d, lower case,
     * single spaces.
     */
    public static String searchKey(String text) {
        // Đ has no decomposition, so it survives NFD.
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return GAPS.matcher(bare.replace('đ', 'd').replace('Đ', 'D')).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Under whom an organisation stood, and when.
     *
     * @param to the first day it no longer stood there; open while null
     * @param decisionNo the document that put it there
     */
    public record Placement(String parentId, LocalDate from, @Nullable LocalDate to, @Nullable String decisionNo) {
        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }

        Placement until(LocalDate end) {
            return new Placement(parentId, from, end, decisionNo);
        }
    }

    /**
     * What an organisation was from a day on.
     *
     * @param consentNo the document by which the upper level agreed to a kind that the size speaks against
     */
    public record DatedKind(OrganisationKind kind, LocalDate from, @Nullable String consentNo) {}

    /** What an organisation was called from a day on. */
    public record DatedName(String name, LocalDate from) {}
}
