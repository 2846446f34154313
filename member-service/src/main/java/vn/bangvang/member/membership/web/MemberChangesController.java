package vn.bangvang.member.membership.web;

import java.util.function.Function;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.approval.ApprovableChange;
import vn.bangvang.approval.Approvals;
import vn.bangvang.approval.web.Accepted;
import vn.bangvang.approval.web.TwoPairsOfEyes;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.MemberCommand;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.membership.MemberEvent;
import vn.bangvang.member.membership.MemberRules;
import vn.bangvang.member.membership.MembershipApprovals.Erase;
import vn.bangvang.member.membership.MembershipApprovals.Expel;
import vn.bangvang.member.membership.MembershipChanges;
import vn.bangvang.member.membership.OfficeRules;
import vn.bangvang.member.organisation.SizeWarnings;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;

/** {@code /api/v1/members/{id}/…}: everything that happens to a membership after admission. */
@RestController
@RequestMapping("/api/v1/members/{id}")
class MemberChangesController {
    private final MembershipChanges changes;
    private final Approvals approvals;
    private final ApprovableChange<Expel, Member> expulsion;
    private final ApprovableChange<Erase, Member> erasure;
    private final SizeWarnings sizes;

    MemberChangesController(MembershipChanges changes, Approvals approvals, ApprovableChange<Expel, Member> expulsion,
            ApprovableChange<Erase, Member> erasure, SizeWarnings sizes) {
        this.changes = changes;
        this.approvals = approvals;
        this.expulsion = expulsion;
        this.erasure = erasure;
        this.sizes = sizes;
    }

    /** Confirms a member as official, at the earliest twelve months after admission. */
    @PostMapping("/confirm")
    Mono<ResponseEntity<MemberAnswer>> confirm(@PathVariable String id,
            @Valid @RequestBody MemberRequest.Decision request, ExpectedVersion expected, Caller caller) {
        var command = new MemberCommand.ConfirmMember(request.effectiveOn(), request.decisionNo());
        return answer(changes.decide(caller, id, expected, command.effectiveOn(),
                member -> MemberRules.confirm(member, command)));
    }

    /**
     * Moves a member to another cell. A TEMPORARY stay keeps the official cell, and one in the official cell ends it.
     */
    @PostMapping("/transfer")
    Mono<ResponseEntity<MemberAnswer>> transfer(@PathVariable String id,
            @Valid @RequestBody MemberRequest.Transfer request, ExpectedVersion expected, Caller caller) {
        return answer(changes.transfer(caller, id, expected, request.command()));
    }

    /** Says anew what a member is called and how to reach them; events tell only which of it changed. */
    @PutMapping("/details")
    Mono<ResponseEntity<MemberAnswer>> correctDetails(@PathVariable String id,
            @Valid @RequestBody MemberRequest.Details request, ExpectedVersion expected, Caller caller) {
        return answer(changes.call(caller, id, expected, request.details()));
    }

    /** Exempts a member from Party work and meetings. */
    @PostMapping("/exempt")
    Mono<ResponseEntity<MemberAnswer>> exempt(@PathVariable String id,
            @Valid @RequestBody MemberRequest.Decision request,
            ExpectedVersion expected, Caller caller) {
        var command = new MemberCommand.ExemptMember(request.effectiveOn(), request.decisionNo());
        return answer(changes.decide(caller, id, expected, command.effectiveOn(),
                member -> MemberRules.exempt(member, command)));
    }

    /** Suspends a membership. */
    @PostMapping("/suspend")
    Mono<ResponseEntity<MemberAnswer>> suspend(@PathVariable String id,
            @Valid @RequestBody MemberRequest.Decision request, ExpectedVersion expected, Caller caller) {
        var command = new MemberCommand.SuspendMember(request.effectiveOn(), request.decisionNo());
        return answer(changes.decide(caller, id, expected, command.effectiveOn(),
                member -> MemberRules.suspend(member, command)));
    }

    /** Ends an exemption or a suspension. */
    @PostMapping("/resume")
    Mono<ResponseEntity<MemberAnswer>> resume(@PathVariable String id,
            @Valid @RequestBody MemberRequest.Decision request,
            ExpectedVersion expected, Caller caller) {
        var command = new MemberCommand.ResumeMember(request.effectiveOn(), request.decisionNo());
        return answer(changes.decide(caller, id, expected, command.effectiveOn(),
                member -> MemberRules.resume(member, command)));
    }

    /**
     * Ends a membership; open placements and positions end with it. With two pairs of eyes an expulsion waits for
     * somebody else's approval.
     */
    @TwoPairsOfEyes
    @PostMapping("/remove")
    Mono<ResponseEntity<MemberAnswer>> remove(@PathVariable String id, @Valid @RequestBody MemberRequest.Remove request,
            ExpectedVersion expected, Caller caller) {
        RemoveMember command = request.command();
        return command.reason() == MemberEvent.RemovalReason.EXPELLED
                ? approvals.ask(caller, expulsion, new Expel(id, expected.orNull(), command))
                        .flatMap(asked -> Accepted.or(asked, removed -> answer(Mono.just(removed))))
                : answer(changes.remove(caller, id, expected, command, IdempotencyKey.unnamed()));
    }

    /** Gives a membership that ended back, in a cell. */
    @PostMapping("/reinstate")
    Mono<ResponseEntity<MemberAnswer>> reinstate(@PathVariable String id,
            @Valid @RequestBody MemberRequest.Reinstate request, ExpectedVersion expected, Caller caller) {
        return answer(changes.reinstate(caller, id, expected, request.command()));
    }

    /**
     * Erases who was a member. Name, contact, card and person's id, texts and numbers of decisions go, in all records
     * of the person and in every service; days, cells and kinds of decisions stay under an id that names nobody.
     * Needs the scope {@code members:erase} too. With two pairs of eyes it waits for somebody else's approval.
     */
    @TwoPairsOfEyes
    @PostMapping("/erase")
    Mono<ResponseEntity<MemberAnswer>> erase(@PathVariable String id, ExpectedVersion expected, Caller caller) {
        return approvals.ask(caller, erasure, new Erase(id, expected.orNull()))
                .flatMap(asked -> Accepted.or(asked,
                        erased -> Mono.just(Answers.ok(erased, MemberAnswer.of(erased)))));
    }

    /** Gives a member an office in or for an organisation. */
    @PostMapping("/positions")
    Mono<ResponseEntity<MemberAnswer>> assignPosition(@PathVariable String id,
            @Valid @RequestBody MemberRequest.Assign request,
            ExpectedVersion expected, Caller caller) {
        return answer(changes.assign(caller, id, expected, request.command()));
    }

    /** Ends an office that a member holds. */
    @PostMapping("/positions/{positionId}/end")
    Mono<ResponseEntity<MemberAnswer>> endPosition(@PathVariable String id, @PathVariable String positionId,
            @Valid @RequestBody MemberRequest.Ending request, ExpectedVersion expected, Caller caller) {
        var command = new MemberCommand.EndPosition(positionId, request.on());
        return apply(caller, id, expected, member -> OfficeRules.end(member, command));
    }

    /** Records a disciplinary decision. An expulsion has to be told as removal too. */
    @PostMapping("/disciplines")
    Mono<ResponseEntity<MemberAnswer>> discipline(@PathVariable String id,
            @Valid @RequestBody MemberRequest.DisciplineDecision request, ExpectedVersion expected, Caller caller) {
        return answer(changes.discipline(caller, id, expected, request.command()));
    }

    /** Lifts a disciplinary decision. */
    @PostMapping("/disciplines/{disciplineId}/lift")
    Mono<ResponseEntity<MemberAnswer>> liftDiscipline(@PathVariable String id, @PathVariable String disciplineId,
            @Valid @RequestBody MemberRequest.Ending request, ExpectedVersion expected, Caller caller) {
        var command = new MemberCommand.LiftDiscipline(disciplineId, request.on());
        return apply(caller, id, expected, member -> OfficeRules.lift(member, command));
    }

    private Mono<ResponseEntity<MemberAnswer>> apply(Caller caller, String id, ExpectedVersion expected,
            Function<Member, Decided<Member, MemberEvent>> rule) {
        return answer(changes.apply(caller, id, expected, rule));
    }

    private Mono<ResponseEntity<MemberAnswer>> answer(Mono<Stored<Member>> changed) {
        return changed.flatMap(stored -> sizes.around(stored.state().latestCells())
                .map(warnings -> Answers.ok(stored, MemberAnswer.of(stored, warnings))));
    }
}
