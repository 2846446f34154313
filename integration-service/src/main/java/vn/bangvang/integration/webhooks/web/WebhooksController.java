package vn.bangvang.integration.webhooks.web;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.integration.webhooks.Subscription;
import vn.bangvang.integration.webhooks.Subscriptions;
import vn.bangvang.integration.webhooks.Subscriptions.WithSecret;
import vn.bangvang.integration.webhooks.target.Outcome;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;

/** Systems that are called when something happens, by the headers and signatures of Standard Webhooks. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhooksController {
    private final Subscriptions subscriptions;

    WebhooksController(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * What became of a test call.
     *
     * @param received whether the target took it
     * @param status what it answered; null when there was no whole answer
     * @param failure why it does not count as received; null when it does
     */
    record TestAnswer(boolean received, @Nullable Integer status, Outcome.@Nullable Failure failure) {}

    /** Subscribes a target. It is called once it is activated; its key is in this answer and in no other. */
    @PostMapping
    Mono<ResponseEntity<WebhookAnswer>> subscribe(Caller caller, IdempotencyKey key,
            @Valid @RequestBody WebhookRequest request) {
        return subscriptions
                .request(caller, key, request.name(), request.target(), request.wantedTypes(), request.subtree())
                .map(made -> Answers.created("/api/v1/webhooks/" + made.subscription().id(), made.subscription(),
                        WebhookAnswer.of(made)));
    }

    /** Lists the webhooks of the organisations that the caller reaches. */
    @GetMapping
    Mono<ResponseEntity<Page<WebhookAnswer>>> list(Caller caller, ListRequest page) {
        return subscriptions.page(caller, page.part())
                .map(WebhookAnswer::of)
                .collectList()
                .map(items -> Answers.page(items, page, WebhookAnswer::id));
    }

    /** Shows one webhook. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<WebhookAnswer>> get(Caller caller, @PathVariable String id) {
        return subscriptions.get(caller, id).map(WebhooksController::ok);
    }

    /**
     * Begins to deliver, once the target has answered a challenge; after a pause, with what has happened since. The
     * target is called with a word in {@code data.challenge} and has to answer JSON with the same word in
     * {@code challenge}.
     */
    @PostMapping("/{id}/activate")
    Mono<ResponseEntity<WebhookAnswer>> activate(Caller caller, @PathVariable String id, ExpectedVersion expected) {
        return subscriptions.activate(caller, id, expected).map(WebhooksController::ok);
    }

    /** Delivers no more until it is activated again; what happens meanwhile is delivered then. */
    @PostMapping("/{id}/pause")
    Mono<ResponseEntity<WebhookAnswer>> pause(Caller caller, @PathVariable String id, ExpectedVersion expected) {
        return subscriptions.pause(caller, id, expected).map(WebhooksController::ok);
    }

    /** Ends a webhook for good; what was still to be delivered is forgotten. */
    @PostMapping("/{id}/end")
    Mono<ResponseEntity<WebhookAnswer>> end(Caller caller, @PathVariable String id, ExpectedVersion expected) {
        return subscriptions.end(caller, id, expected).map(WebhooksController::ok);
    }

    /** Gives it a new key, shown in this answer only. For a day calls bear a signature of the old one besides. */
    @PostMapping("/{id}/rotate-secret")
    Mono<ResponseEntity<WebhookAnswer>> rotateSecret(Caller caller, @PathVariable String id,
            ExpectedVersion expected) {
        return subscriptions.rotateSecret(caller, id, expected).map(WebhooksController::withSecret);
    }

    /** Calls the target once with nothing in it, and says what became of it. */
    @PostMapping("/{id}/test")
    Mono<TestAnswer> test(Caller caller, @PathVariable String id) {
        return subscriptions.test(caller, id)
                .map(outcome -> new TestAnswer(outcome.received(), outcome.status(), outcome.failure()));
    }

    private static ResponseEntity<WebhookAnswer> ok(Stored<Subscription> stored) {
        return Answers.ok(stored, WebhookAnswer.of(stored));
    }

    private static ResponseEntity<WebhookAnswer> withSecret(WithSecret made) {
        return Answers.ok(made.subscription(), WebhookAnswer.of(made));
    }
}
