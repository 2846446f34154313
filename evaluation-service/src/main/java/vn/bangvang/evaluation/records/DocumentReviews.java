package vn.bangvang.evaluation.records;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.records.DocumentReview.Time;
import vn.bangvang.evaluation.records.document.GuidingDocument;
import vn.bangvang.evaluation.records.document.GuidingDocuments;
import vn.bangvang.evaluation.register.membership.MemberRegister;
import vn.bangvang.evaluation.register.membership.Members;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.evaluation.register.organisation.OrganisationReach;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** Looks back on a guiding document: what was set, issued and reached under it. Nobody is named. */
@Service
public final class DocumentReviews {
    private final Aggregates<Recorded<TargetFacts>, Recorded.Event> targets;
    private final Aggregates<Recorded<IssuedDocumentFacts>, Recorded.Event> issued;
    private final GuidingDocuments documents;
    private final OrganisationReach reach;
    private final Organisations organisations;
    private final Members members;

    DocumentReviews(Aggregates<Recorded<TargetFacts>, Recorded.Event> targets,
            Aggregates<Recorded<IssuedDocumentFacts>, Recorded.Event> issued, GuidingDocuments documents,
            OrganisationReach reach, Organisations organisations, Members members) {
        this.targets = targets;
        this.issued = issued;
        this.documents = documents;
        this.reach = reach;
        this.organisations = organisations;
        this.members = members;
    }

    /**
     * @param from null for the day of the document; without either refused as DOCUMENT_WITHOUT_DAY
     * @param to null for five years later
     */
    public Mono<DocumentReview> of(Caller caller, String documentId, String organisationId, @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return documents.get(documentId)
                .flatMap(document -> reach.mustCover(caller, organisationId, "/organisationId")
                        .then(Mono.defer(() -> of(document, organisationId, time(document, from, to)))));
    }

    private static Time time(Stored<GuidingDocument> document, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate begin = from == null ? document.state().facts().issuedOn() : from;
        if (begin == null) {
            throw Refusal.invalid("DOCUMENT_WITHOUT_DAY", "/from", null);
        }
        return new Time(begin, Objects.requireNonNullElse(to, Time.endOf(begin)));
    }

    private Mono<DocumentReview> of(Stored<GuidingDocument> document, String organisationId, Time time) {
        Query own = Query.where("facts.organisationId", organisationId).and("withdrawn", false);
        return targets.all(own.and("facts.documentId", document.id()))
                .collectList()
                .zipWith(issued.all(own.and("facts.underDocumentId", document.id()))
                        .filter(stored -> time.contains(stored.state().facts()))
                        .collectList(),
                        (set, done) -> new DocumentReview(document, organisationId, time,
                                admissions(organisationId, time), set, done));
    }

    /** An admission is the admitting cell's, and of those above it on that day; who came later is in nobody's. */
    private long admissions(String organisationId, Time time) {
        MemberRegister register = members.register();
        OrganisationTree tree = organisations.tree();
        Set<String> counted = new HashSet<>();
        for (String cell : everBelow(tree, organisationId)) {
            for (PartyMember member : register.everIn(cell)) {
                LocalDate day = member.admittedOn();
                if (time.contains(day) && member.cellOn(day).filter(cell::equals).isPresent()
                        && isBelow(tree, cell, organisationId, day)) {
                    counted.add(member.id());
                }
            }
        }
        return counted.size();
    }

    private static boolean isBelow(OrganisationTree tree, String cell, String organisationId, LocalDate day) {
        return tree.pathOn(cell, day).stream().anyMatch(above -> above.id().equals(organisationId));
    }

    private static Set<String> everBelow(OrganisationTree tree, String organisationId) {
        Set<String> found = new HashSet<>(Set.of(organisationId));
        var open = new ArrayDeque<>(List.of(organisationId));
        while (!open.isEmpty()) {
            tree.everUnder(open.removeFirst())
                    .stream()
                    .map(PartyOrganisation::id)
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }
}
