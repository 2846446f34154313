package vn.bangvang.member.organisation.messaging;

import org.springframework.stereotype.Component;

import vn.bangvang.member.Decided;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.OrganisationEvent;
import vn.bangvang.member.organisation.OrganisationNews;
import vn.bangvang.outbox.OutgoingEvent;

/** Topic {@code member.organisation.v1}. */
@Component
class PublishedOrganisations implements OrganisationNews {
    static final String TOPIC = "member.organisation.v1";

    @Override
    public OutgoingEvent tell(Decided<Organisation, OrganisationEvent> decided) {
        return OutgoingEvent.of(TOPIC, type(decided.event()), "organisation", decided.state().rootId(),
                OrganisationChangeV1.of(decided.event()), OrganisationStateV1.of(decided.state()))
                .effectiveOn(decided.event().effectiveOn());
    }

    private static String type(OrganisationEvent event) {
        return switch (event) {
            case OrganisationEvent.Established it -> "membership.organisation-established.v1";
            case OrganisationEvent.Renamed it -> "membership.organisation-renamed.v1";
            case OrganisationEvent.Reparented it -> "membership.organisation-reparented.v1";
            case OrganisationEvent.KindChanged it -> "membership.organisation-kind-changed.v1";
            case OrganisationEvent.Merged it -> "membership.organisation-merged.v1";
            case OrganisationEvent.Dissolved it -> "membership.organisation-dissolved.v1";
        };
    }
}
