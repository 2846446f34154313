package vn.bangvang.evaluation.rating.selfcriticism;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.register.membership.Members;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

/** Where a subject is at home: a member in the official cell, an organisation in itself. */
@Component
public final class SubjectHomes {
    private final Organisations organisations;
    private final Members members;

    public SubjectHomes(Organisations organisations, Members members) {
        this.organisations = organisations;
        this.members = members;
    }

    /** @param rootId the province that the home belongs to */
    public record Home(String organisationId, String rootId) {}

    /** Waits a moment until the subjects and their homes are known, for all of them together. */
    public Mono<Void> awaited(Collection<Subject> subjects, Period period) {
        return members.arrived(ids(subjects, Subject.Type.MEMBER)).flatMap(found -> {
            Set<String> homes = new HashSet<>(ids(subjects, Subject.Type.ORGANISATION));
            found.values().forEach(member -> homes.add(cell(member, period)));
            return organisations.arrived(homes);
        }).then();
    }

    /**
     * The home at the end of that period; without a placement then, today's cell.
     *
     * @throws Refusal INVALID {@code UNKNOWN_MEMBER}, {@code UNKNOWN_ORGANISATION} or {@code NOT_THERE_IN_THE_PERIOD}
     */
    public Home in(Period period, Subject subject, String pointer) {
        OrganisationTree tree = organisations.tree();
        PartyOrganisation home = switch (subject.type()) {
            case MEMBER -> {
                PartyMember member = members.register()
                        .find(subject.id())
                        .orElseThrow(() -> Refusal.invalid("UNKNOWN_MEMBER", pointer, subject.id()));
                mustBeThere(member.isMemberIn(period), period, subject, pointer);
                yield known(tree, cell(member, period), pointer);
            }
            case ORGANISATION -> {
                PartyOrganisation organisation = known(tree, subject.id(), pointer);
                mustBeThere(organisation.existsIn(period), period, subject, pointer);
                yield organisation;
            }
        };
        return new Home(home.id(), tree.rootOf(home.id()));
    }

    private static PartyOrganisation known(OrganisationTree tree, String id, String pointer) {
        return tree.find(id).orElseThrow(() -> Refusal.invalid("UNKNOWN_ORGANISATION", pointer, id));
    }

    private static void mustBeThere(boolean there, Period period, Subject subject, String pointer) {
        if (!there) {
            throw Refusal.of(Refusal.Kind.INVALID, "NOT_THERE_IN_THE_PERIOD", pointer, subject.id(),
                    Map.of("period", period));
        }
    }

    private static String cell(PartyMember member, Period period) {
        return member.cellOn(period.referenceDate()).orElse(member.cellId());
    }

    private static Set<String> ids(Collection<Subject> subjects, Subject.Type type) {
        return subjects.stream()
                .filter(subject -> subject.type() == type)
                .map(Subject::id)
                .collect(Collectors.toSet());
    }
}
