package vn.bangvang.access;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The one clock of the services. Which day it is decides who reaches what and which fact holds, and a day is a civil
 * day of Viet Nam: a service with a clock of its own would disagree with the others for seven hours every night.
 */
@AutoConfiguration
class CivilTime {
    private static final Logger LOG = LoggerFactory.getLogger(CivilTime.class);
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    @ConditionalOnMissingBean
    Clock civilClock(@Value("${bangvang.clock.shift:PT0S}") Duration shift) {
        if (!shift.isZero()) {
            LOG.warn("This is a system for trying things out: its clock is {} beside the machine's", shift);
        }
        return Clock.offset(Clock.system(ZONE), shift);
    }

    @Bean(defaultCandidate = false)
    @MachineTime
    InstantSource machineTime() {
        return InstantSource.system();
    }
}
