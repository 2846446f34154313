package vn.bangvang.integration.webhooks.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.integration.webhooks.Outstanding;
import vn.bangvang.integration.webhooks.delivery.DeliveryState;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** What targets have not received. */
@RestController
@RequestMapping("/api/v1/webhooks/{id}/deliveries")
class DeliveriesController {
    private final Outstanding outstanding;

    DeliveriesController(Outstanding outstanding) {
        this.outstanding = outstanding;
    }

    /** @param count how many wait again */
    record AgainAnswer(long count) {}

    /**
     * Lists what a target has not received: what was given up, or what is still tried.
     *
     * @param state which of both
     */
    @GetMapping
    Mono<ResponseEntity<Page<DeliveryAnswer>>> listDeliveries(Caller caller, @PathVariable String id, PageRequest page,
            @RequestParam(defaultValue = "DEAD") DeliveryState state) {
        return outstanding.page(caller, id, state, page.afterId(), page.limit())
                .map(DeliveryAnswer::of)
                .collectList()
                .map(items -> Answers.page(items, page, DeliveryAnswer::id));
    }

    /**
     * Sends one of them again, as if it had never been tried.
     *
     * @param deliveryId its id in the list
     */
    @PostMapping("/{deliveryId}/send-again")
    Mono<DeliveryAnswer> sendAgain(Caller caller, @PathVariable String id, @PathVariable String deliveryId) {
        return outstanding.sendAgain(caller, id, deliveryId).map(DeliveryAnswer::of);
    }

    /** Sends what was given up again, up to 500 at a call. */
    @PostMapping("/send-again")
    Mono<AgainAnswer> sendDeadAgain(Caller caller, @PathVariable String id) {
        return outstanding.sendDeadAgain(caller, id).map(AgainAnswer::new);
    }
}
