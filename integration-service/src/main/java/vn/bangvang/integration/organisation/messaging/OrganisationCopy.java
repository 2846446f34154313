package vn.bangvang.integration.organisation.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.feed.ReadCopy;
import vn.bangvang.integration.organisation.Organisations;

/** What is kept of the topic of organisations. */
@Configuration(proxyBeanMethods = false)
class OrganisationCopy {

    @Bean
    ReadCopy<OrganisationStateV1> organisationReadCopy(Organisations organisations) {
        return ReadCopy.of("member.organisation.v1", OrganisationStateV1.class,
                (state, event) -> organisations.remember(event.payload().aggregateVersion(),
                        state.known(event.payload().aggregateId(), event.root())));
    }
}
