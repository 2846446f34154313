package vn.bangvang.evaluation.records.document;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.register.organisation.OrganisationReach;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * The register of guiding documents: written for a whole province, read by everybody. Any organisation may cite a
 * document, so a caller inside a province registers for that province.
 */
@Service
public final class GuidingDocuments {
    private final Aggregates<GuidingDocument, GuidingDocument.Event> documents;
    private final Organisations organisations;
    private final OrganisationReach reach;
    private final Clock clock;

    GuidingDocuments(Aggregates<GuidingDocument, GuidingDocument.Event> documents, Organisations organisations,
            OrganisationReach reach, Clock clock) {
        this.documents = documents;
        this.organisations = organisations;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * @param provinceId whose register; null when it can only be one
     * @return the document in the register; refused as GUIDING_DOCUMENT_ALREADY_EXISTS when it stands there, as
     *         PROVINCE_NEEDED when it is not clear in which register
     */
    public Mono<Stored<GuidingDocument>> register(Caller caller, @Nullable String provinceId,
            GuidingDocument.Facts facts, IdempotencyKey key) {
        return Mono.defer(() -> province(caller, provinceId))
                .flatMap(root -> documents.found(key, id -> Mono.fromSupplier(() -> Decided
                        .of(GuidingDocument.register(root, facts), GuidingDocument.Event.REGISTERED))));
    }

    /** Refused as OUTSIDE_YOUR_ORGANISATION for a caller who does not reach the province. */
    public Mono<Stored<GuidingDocument>> correct(Caller caller, String id, ExpectedVersion expected,
            UnaryOperator<GuidingDocument.Facts> correction, String reason) {
        return documents.get(id)
                .flatMap(stored -> reach.mustCover(caller, stored.state().rootId(), ""))
                .then(Mono.defer(() -> documents.decide(id, expected, stored -> Mono.fromSupplier(() -> {
                    GuidingDocument before = stored.state();
                    GuidingDocument.Facts facts = correction.apply(before.facts());
                    return facts.equals(before.facts())
                            ? Decided.unchanged(before)
                            : Decided.of(before.corrected(facts, reason, clock.instant()),
                                    GuidingDocument.Event.CORRECTED);
                }))));
    }

    public Mono<Stored<GuidingDocument>> get(String id) {
        return documents.get(id);
    }

    /** @param provinceId null for every register */
    public Flux<Stored<GuidingDocument>> page(@Nullable String provinceId, @Nullable String number, Part part) {
        return documents.page(Query.where("rootId", provinceId).and("facts.number", number), part);
    }

    /** Refuses a reference to a document that stands in no register. */
    public Mono<Stored<GuidingDocument>> mustBeKnown(String id, String pointer) {
        return documents.find(id)
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_GUIDING_DOCUMENT", pointer, id)));
    }

    private Mono<String> province(Caller caller, @Nullable String asked) {
        String own = Optional.ofNullable(caller.organisation())
                .orElseThrow(() -> Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION"));
        if (caller.everywhere()) {
            String named = asked == null ? onlyProvince() : asked;
            return reach.mustCover(caller, named, "/provinceId")
                    .map(one -> provinceOf(one.id())
                            .orElseThrow(() -> Refusal.invalid("NOT_A_PROVINCE", "/provinceId", one.id())));
        }
        String root = provinceOf(own).orElseThrow(() -> Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION"));
        return asked == null || asked.equals(root)
                ? Mono.just(root)
                : reach.mustCover(caller, asked, "/provinceId").thenReturn(root);
    }

    private Optional<String> provinceOf(String organisationId) {
        return organisations.tree().provinceOf(organisationId).map(PartyOrganisation::id);
    }

    private String onlyProvince() {
        Set<String> known = organisations.provinces();
        if (known.size() != 1) {
            throw Refusal.invalid("PROVINCE_NEEDED", "/provinceId", null);
        }
        return known.iterator().next();
    }
}
