package vn.bangvang.evaluation.register.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.register.membership.PartyMember.CellPlacement;
import vn.bangvang.evaluation.register.membership.PartyMember.DatedStatus;
import vn.bangvang.evaluation.register.membership.PartyMember.Discipline;
import vn.bangvang.evaluation.register.membership.PartyMember.DisciplineForm;
import vn.bangvang.evaluation.register.membership.PartyMember.Leading;
import vn.bangvang.evaluation.register.membership.PartyMember.PlacementType;
import vn.bangvang.refusal.Refusal;

/**
 * Members in memory. {@link #theArticle()}: CB1-01..13, CB2-01..13, CB3-01..12, CB4-01..12 and five in each G001..G084.
 */
public final class RegisterFixture implements MemberRegister, Members {
    public static final LocalDate LONG_AGO = LocalDate.of(2012, 2, 3);

    private final Map<String, PartyMember> members = new LinkedHashMap<>();
    private final Map<String, Set<String>> everIn = new HashMap<>();

    public static RegisterFixture theArticle() {
        RegisterFixture register = new RegisterFixture().withCell("CB1", 13)
                .withCell("CB2", 13)
                .withCell("CB3", 12)
                .withCell("CB4", 12);
        for (int grassroots = 1; grassroots <= 84; grassroots++) {
            register.withCell("G%03d".formatted(grassroots), 5);
        }
        return register;
    }

    /** That many official members, named {@code CB1-01}, {@code CB1-02} and so on. */
    public RegisterFixture withCell(String cellId, int count) {
        for (int number = 1; number <= count; number++) {
            with("%s-%02d".formatted(cellId, number), cellId, LONG_AGO);
        }
        return this;
    }

    public RegisterFixture with(String id, String cellId, LocalDate admittedOn) {
        return with(new PartyMember(id, null, MemberStatus.OFFICIAL, admittedOn, cellId,
                List.of(new CellPlacement(cellId, admittedOn, null, PlacementType.ADMISSION)),
                List.of(new DatedStatus(MemberStatus.PROBATIONARY, admittedOn),
                        new DatedStatus(MemberStatus.OFFICIAL, admittedOn.plusYears(1))),
                List.of(), List.of()));
    }

    public RegisterFixture with(PartyMember member) {
        members.put(member.id(), member);
        member.placements()
                .forEach(placement -> everIn.computeIfAbsent(placement.cellId(), cell -> new LinkedHashSet<>())
                        .add(member.id()));
        return this;
    }

    public RegisterFixture withStatus(String id, MemberStatus status, LocalDate from) {
        PartyMember before = members.get(id);
        List<DatedStatus> statuses = new ArrayList<>(before.statuses());
        statuses.add(new DatedStatus(status, from));
        return with(new PartyMember(id, before.formerId(), status, before.admittedOn(), before.cellId(),
                before.placements(), statuses, before.disciplines(), before.leading()));
    }

    public RegisterFixture disciplined(String id, DisciplineForm form, LocalDate decidedOn) {
        PartyMember before = members.get(id);
        return with(new PartyMember(id, before.formerId(), before.status(), before.admittedOn(), before.cellId(),
                before.placements(), before.statuses(), List.of(new Discipline("d-" + id, form, decidedOn, null)),
                before.leading()));
    }

    public RegisterFixture leading(String id, String organisationId, LocalDate from) {
        PartyMember before = members.get(id);
        return with(new PartyMember(id, before.formerId(), before.status(), before.admittedOn(), before.cellId(),
                before.placements(),
                before.statuses(), before.disciplines(), List.of(new Leading(organisationId, from, null))));
    }

    @Override
    public Optional<PartyMember> find(String id) {
        return Optional.ofNullable(members.get(id));
    }

    @Override
    public Optional<PartyMember> after(String id) {
        return members.values().stream().filter(member -> id.equals(member.formerId())).findFirst();
    }

    @Override
    public Collection<PartyMember> everIn(String cellId) {
        return everIn.getOrDefault(cellId, Set.of()).stream().map(members::get).toList();
    }

    @Override
    public Mono<PartyMember> get(String id, String pointer) {
        return Mono.justOrEmpty(find(id))
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_MEMBER", pointer, id)));
    }

    @Override
    public MemberRegister register() {
        return this;
    }

    @Override
    public Mono<Map<String, PartyMember>> arrived(Collection<String> ids) {
        return Mono.fromSupplier(() -> ids.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(PartyMember::id, Function.identity())));
    }
}
