package vn.bangvang.access;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The one clock of the services. Which day it is decides who reaches what and which fact holds, and a day is a civil
 * day of Viet Nam: a service with a clock of its own would disagree with the others for seven hours every night.
 */
@AutoConfiguration
class CivilTime {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    @ConditionalOnMissingBean
    Clock civilClock() {
        return Clock.system(ZONE);
    }
}
