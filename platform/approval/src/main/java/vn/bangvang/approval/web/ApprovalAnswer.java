package vn.bangvang.approval.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.bangvang.approval.ApprovalRequest;
import vn.bangvang.approval.ApprovalRequest.Signature;
import vn.bangvang.approval.ApprovalRequest.State;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.problem.ItemProblem;
import vn.bangvang.problem.Sentences;

/**
 * A change that waits, or waited, for somebody else.
 *
 * @param kind of the change, such as `CLOSE_PERIOD`
 * @param target what it is about: the path of a resource, or what names the new one
 * @param organisationIds ids of the organisations that the approver, too, has to reach; none: only who reaches
 *        everything approves
 * @param memberIds ids of the members whom it shows
 * @param command what will be carried out, word for word; null in lists
 * @param reason the requester's; null where the change asks for none
 * @param until last day on which it can be approved
 * @param decided who approved, refused or withdrew it; null while it waits
 * @param note why it was refused or withdrawn
 * @param problem why a rule refused it once it was approved, in the reader's language
 * @param result path of what has come of it
 * @param waitsForMe whether the caller may approve it now
 */
record ApprovalAnswer(String id, String kind, State state, String target, List<String> organisationIds,
        List<String> memberIds, @Schema(implementation = Object.class) @Nullable JsonNode command,
        @Nullable String reason, By requested, LocalDate until,
        @Nullable By decided, @Nullable String note, @Nullable ItemProblem problem, @Nullable String result,
        boolean waitsForMe) {

    /**
     * Who did something, and when.
     *
     * @param subject opaque id of the person or system
     * @param client system in which the person signed in, or which speaks for itself; null where the token did not say
     * @param person whether a person had signed in
     * @param at instant of it
     */
    record By(String subject, @Nullable String client, boolean person, Instant at) {
        static By of(Signature signature) {
            return new By(signature.subject(), signature.client(), signature.person(), signature.at());
        }
    }

    static ApprovalAnswer of(Stored<ApprovalRequest> stored, @Nullable JsonNode command, boolean waitsForMe,
            Locale locale) {
        ApprovalRequest request = stored.state();
        Signature decided = request.decidedBy();
        return new ApprovalAnswer(stored.id(), request.kind(), request.state(), request.matter().target(),
                request.matter().organisationIds(), request.matter().memberIds(), command, request.matter().reason(),
                By.of(request.requester()), request.until(), decided == null ? null : By.of(decided), request.note(),
                request.problem().get(Sentences.language(locale).getLanguage()), request.result(), waitsForMe);
    }
}
