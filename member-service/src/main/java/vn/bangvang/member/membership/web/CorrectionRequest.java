package vn.bangvang.member.membership.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.correction.Action;
import vn.bangvang.member.membership.CorrectMember;
import vn.bangvang.member.membership.CorrectMember.Change;
import vn.bangvang.member.membership.Fact;
import vn.bangvang.member.membership.MemberCommand;
import vn.bangvang.member.membership.MemberCommand.DatedDecision;
import vn.bangvang.member.membership.MemberEvent.RemovalReason;
import vn.bangvang.member.membership.MemberEvent.TransferType;
import vn.bangvang.refusal.Refusal;

import static vn.bangvang.member.correction.FactParts.requireNone;
import static vn.bangvang.member.correction.FactParts.requireOnly;
import static vn.bangvang.member.correction.FactParts.required;

/**
 * Changes of a membership's dated facts, carried out together or not at all.
 *
 * @param document what the correction rests on
 */
record CorrectionRequest(@NotEmpty @Size(max = 20) List<@Valid @NotNull FactChange> changes,
        @NotBlank @Size(max = 1000) String reason, @NotBlank @Size(max = 100) String document) {

    CorrectMember command() {
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            all.add(changes.get(i).change("/changes/" + i));
        }
        return new CorrectMember(all, reason.strip(), document.strip());
    }

    /**
     * @param fact what is corrected or cancelled
     * @param to what stands in its place, or is inserted
     */
    record FactChange(@NotNull Action action, @Nullable @Valid FactName fact,
            @Nullable @Valid FactAsItWas to) {
        Change change(String pointer) {
            return switch (action) {
                case CORRECT -> new CorrectMember.Correct(named(pointer), told(pointer));
                case CANCEL -> {
                    requireNone(to, pointer + "/to");
                    yield new CorrectMember.Cancel(named(pointer));
                }
                case INSERT -> {
                    requireNone(fact, pointer + "/fact");
                    yield new CorrectMember.Insert(told(pointer));
                }
            };
        }

        private Fact named(String pointer) {
            FactName name = required(fact, pointer + "/fact");
            return new Fact(name.kind(), name.on());
        }

        private DatedDecision told(String pointer) {
            return required(to, pointer + "/to").decision(pointer + "/to");
        }
    }

    /** A fact is named by its kind and its day. */
    record FactName(@NotNull Fact.Kind kind, @NotNull LocalDate on) {}

    /**
     * The whole fact as it was. An ADMISSION has cellId and perhaps inCellSince; a TRANSFER cellId and type; a STAY
     * cellId and perhaps until; a REINSTATEMENT cellId; a REMOVAL reason; the others nothing more.
     */
    record FactAsItWas(@NotNull Fact.Kind kind, @NotNull LocalDate on, @Nullable @Size(max = 64) String cellId,
            @Nullable LocalDate inCellSince, @Nullable LocalDate until, @Nullable TransferType type,
            @Nullable RemovalReason reason, @Nullable @Size(max = 100) String decisionNo) {
        private static final Map<Fact.Kind, Set<String>> PARTS = Map.of(Fact.Kind.ADMISSION,
                Set.of("cellId", "inCellSince"), Fact.Kind.TRANSFER, Set.of("cellId", "type", "decisionNo"),
                Fact.Kind.STAY, Set.of("cellId", "until", "decisionNo"), Fact.Kind.REINSTATEMENT,
                Set.of("cellId", "decisionNo"), Fact.Kind.REMOVAL, Set.of("reason", "decisionNo"));

        DatedDecision decision(String pointer) {
            requireOwnParts(pointer);
            return switch (kind) {
                case ADMISSION -> new MemberCommand.AdmitMember("", cell(pointer), on, null, inCellSince, null);
                case CONFIRMATION -> new MemberCommand.ConfirmMember(on, decisionNo);
                case TRANSFER ->
                    new MemberCommand.TransferMember(cell(pointer), forGood(pointer), on, null, decisionNo);
                case STAY -> new MemberCommand.TransferMember(cell(pointer), TransferType.TEMPORARY, on, until,
                        decisionNo);
                case EXEMPTION -> new MemberCommand.ExemptMember(on, decisionNo);
                case SUSPENSION -> new MemberCommand.SuspendMember(on, decisionNo);
                case RESUMPTION -> new MemberCommand.ResumeMember(on, decisionNo);
                case REMOVAL ->
                    new MemberCommand.RemoveMember(required(reason, pointer + "/reason"), on, decisionNo);
                case REINSTATEMENT -> new MemberCommand.ReinstateMember(cell(pointer), on, decisionNo);
            };
        }

        private String cell(String pointer) {
            return required(cellId, pointer + "/cellId");
        }

        private TransferType forGood(String pointer) {
            TransferType given = required(type, pointer + "/type");
            if (given == TransferType.TEMPORARY) {
                throw Refusal.invalid("NOT_PART_OF_THIS_FACT", pointer + "/type", given);
            }
            return given;
        }

        private void requireOwnParts(String pointer) {
            Map<String, @Nullable Object> given = new LinkedHashMap<>();
            given.put("cellId", cellId);
            given.put("inCellSince", inCellSince);
            given.put("until", until);
            given.put("type", type);
            given.put("reason", reason);
            given.put("decisionNo", decisionNo);
            requireOnly(PARTS.getOrDefault(kind, Set.of("decisionNo")), given, pointer);
        }
    }
}
