package vn.bangvang.training.reference.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.feed.ReadCopy;
import vn.bangvang.training.reference.Members;
import vn.bangvang.training.reference.Organisations;
import vn.bangvang.training.reference.Years;

/** What is kept of the topics of others. */
@Configuration(proxyBeanMethods = false)
class ReferenceCopies {

    @Bean
    ReadCopy<OrganisationStateV1> organisationCopy(Organisations organisations) {
        return ReadCopy.of("member.organisation.v1", OrganisationStateV1.class,
                (state, event) -> organisations.remember(event.payload().aggregateVersion(),
                        state.known(event.payload().aggregateId(), event.root())));
    }

    @Bean
    ReadCopy<MemberStateV1> memberCopy(Members members) {
        return ReadCopy.of("member.member.v1", MemberStateV1.class,
                (state, event) -> members.remember(event.payload().aggregateVersion(),
                        state.known(event.payload().aggregateId(), event.root())));
    }

    @Bean
    ReadCopy<YearStateV1> yearCopy(Years years) {
        return ReadCopy.of("evaluation.period.v1", YearStateV1.class, (state, event) -> state.known(event.root())
                .ifPresent(year -> years.remember(event.payload().aggregateVersion(), year)));
    }
}
