package vn.bangvang.gateway.limits;

import io.github.bucket4j.TimeMeter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By which time allowances grow back. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {
    @Bean
    TimeMeter timeOfAllowances() {
        return TimeMeter.SYSTEM_MILLISECONDS;
    }
}
