package vn.bangvang.feed;

import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Fills the read copies of a service that has some. */
@AutoConfiguration(before = EventFeedConfiguration.class)
@ConditionalOnBean(ReadCopy.class)
class ReadCopiesConfiguration {

    @Bean
    ReadCopies readCopies(List<ReadCopy<?>> copies) {
        return new ReadCopies(copies);
    }
}
