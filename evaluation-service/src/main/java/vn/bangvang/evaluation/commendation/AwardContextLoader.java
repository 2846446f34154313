package vn.bangvang.evaluation.commendation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.commendation.AwardContext.YearResult;
import vn.bangvang.evaluation.register.membership.Members;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.evaluation.register.organisation.OrganisationKind;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

/** Gathers what the rules ask about an award: the tree on the year's last day, the ratings, the other awards. */
@Service
final class AwardContextLoader {
    private final Organisations organisations;
    private final Members members;
    private final DecidedClasses classes;
    private final CommendationQueries commendations;
    private final RecipientRecords records;

    AwardContextLoader(Organisations organisations, Members members, DecidedClasses classes,
            CommendationQueries commendations, RecipientRecords records) {
        this.organisations = organisations;
        this.members = members;
        this.classes = classes;
        this.commendations = commendations;
        this.records = records;
    }

    /** Where the recipient stood, and of which kind it was. */
    private record Recipient(String organisationId, Optional<OrganisationKind> collectiveKind, boolean issuerAbove,
            Set<Integer> disciplinedIn) {}

    /**
     * @param ownId the commendation itself when it is there already, so that it is not taken for another one
     * @return refused as UNKNOWN_ORGANISATION or UNKNOWN_MEMBER
     */
    Mono<AwardContext> of(Award award, @Nullable String ownId) {
        Mono<PartyOrganisation> issuer = organisations.get(award.issuerOrganisationId(), "/issuerOrganisationId");
        return presenterMustBeKnown(award.presentedByMemberId()).then(issuer)
                .flatMap(known -> recipient(award).flatMap(recipient -> Mono
                        .zip(classes.of(award.recipient(), covered(award)),
                                others(award, ownId))
                        .map(read -> context(award, known, recipient, read.getT1(), read.getT2()))));
    }

    private static AwardContext context(Award award, PartyOrganisation issuer, Recipient recipient,
            Map<Integer, YearResult> results, List<Commendation> others) {
        return new AwardContext(award, issuer.kindOn(referenceDate(award)), recipient.collectiveKind(),
                recipient.issuerAbove(), recipient.organisationId(), results, recipient.disciplinedIn(), others);
    }

    /** Refuses as UNKNOWN_MEMBER somebody whom no register knows. */
    Mono<?> presenterMustBeKnown(@Nullable String memberId) {
        return memberId == null ? Mono.empty() : members.get(memberId, "/presentedByMemberId");
    }

    /** The recipients that nobody knows, after waiting a moment for all of them together. */
    Mono<Set<String>> unknown(Collection<Award> awards) {
        Set<String> collectives = recipients(awards, Subject.Type.ORGANISATION);
        Set<String> people = recipients(awards, Subject.Type.MEMBER);
        return Mono.zip(organisations.arrived(collectives), members.arrived(people)).map(known -> {
            Set<String> unknown = new HashSet<>(collectives);
            unknown.addAll(people);
            unknown.removeAll(known.getT1().keySet());
            unknown.removeAll(known.getT2().keySet());
            return unknown;
        });
    }

    static Refusal unknownRecipient(Award award) {
        return Refusal.invalid("UNKNOWN_" + award.recipientType(), "/recipientId", award.recipientId());
    }

    private static Set<String> recipients(Collection<Award> awards, Subject.Type type) {
        return awards.stream()
                .filter(award -> award.recipientType() == type)
                .map(Award::recipientId)
                .collect(Collectors.toSet());
    }

    private Mono<Recipient> recipient(Award award) {
        return switch (award.recipientType()) {
            case ORGANISATION -> organisations.get(award.recipientId(), "/recipientId")
                    .map(collective -> collective(award, collective));
            case MEMBER -> members.get(award.recipientId(), "/recipientId").flatMap(member -> member(award, member));
        };
    }

    private Recipient collective(Award award, PartyOrganisation collective) {
        LocalDate on = referenceDate(award);
        boolean above = tree().pathOn(collective.id(), on).stream().skip(1).anyMatch(one -> issues(award, one));
        return new Recipient(collective.id(), Optional.of(collective.kindOn(on)), above, Set.of());
    }

    private Mono<Recipient> member(Award award, PartyMember member) {
        LocalDate on = referenceDate(award);
        String cellId = member.cellOn(on).orElse(member.cellId());
        Set<Integer> disciplined = asked(award).stream()
                .filter(year -> members.register()
                        .recordsOf(member.id())
                        .stream()
                        .anyMatch(record -> record.isDisciplinedIn(Period.year(year))))
                .collect(Collectors.toSet());
        return organisations.get(cellId, "/recipientId")
                .map(cell -> new Recipient(cellId, Optional.empty(), member.cellOn(on).isPresent()
                        && tree().pathOn(cellId, on).stream().anyMatch(one -> issues(award, one)), disciplined));
    }

    /** A superior gives commendations itself, or by what has taken its place when they are decided. */
    private boolean issues(Award award, PartyOrganisation superior) {
        return tree().isInPlaceOf(superior.id(), award.issuerOrganisationId(),
                Objects.requireNonNullElse(award.decidedOn(), LocalDate.MAX));
    }

    private Mono<List<Commendation>> others(Award award, @Nullable String ownId) {
        return award.title() == CommendationTitle.FIVE_YEARS_OUTSTANDING
                ? Flux.fromIterable(records.of(award.recipient()))
                        .concatMap(commendations::liveOf)
                        .filter(stored -> !stored.id().equals(ownId))
                        .map(Stored::state)
                        .collectList()
                : Mono.just(List.of());
    }

    private OrganisationTree tree() {
        return organisations.tree();
    }

    private static List<Integer> covered(Award award) {
        return award.title().yearsCovered(award.year());
    }

    private static Set<Integer> asked(Award award) {
        Set<Integer> asked = new TreeSet<>(covered(award));
        asked.add(award.year());
        return asked;
    }

    static LocalDate referenceDate(Award award) {
        return Period.year(award.year()).referenceDate();
    }
}
