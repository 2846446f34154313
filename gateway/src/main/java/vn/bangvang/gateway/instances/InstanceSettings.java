package vn.bangvang.gateway.instances;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How it is found out which instances can be asked.
 *
 * @param question where each says whether it is ready
 * @param askedEvery how often it is asked, and its name looked up; soon again after a failure
 * @param patience how long an answer may take
 * @param sitsOut for how long one that failed gets no requests at least
 */
@ConfigurationProperties("bangvang.instances")
record InstanceSettings(@DefaultValue("/actuator/health/readiness") String question,
        @DefaultValue("1s") Duration askedEvery, @DefaultValue("1s") Duration patience,
        @DefaultValue("3s") Duration sitsOut) {}
