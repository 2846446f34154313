package vn.bangvang.personkeys;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import vn.bangvang.feed.FeedListener;

/** Whoever keeps secrets of members and listens to what becomes of them forgets the erased. */
@AutoConfiguration(after = PersonKeysConfiguration.class)
@ConditionalOnClass(FeedListener.class)
class ErasedMembersConfiguration {

    @Bean
    @ConditionalOnBean(PersonKeys.class)
    FeedListener erasedMembers(PersonKeys keys) {
        return new ErasedMembers(keys);
    }
}
