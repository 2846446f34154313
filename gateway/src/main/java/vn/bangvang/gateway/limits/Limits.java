package vn.bangvang.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one caller may ask of the system.
 *
 * @param requestsPerSecond how fast a caller's allowance grows back
 * @param burst how many requests may come at once after a rest
 * @param callers how many callers are remembered; the least active are forgotten first
 * @param requestSize the largest request body; a whole province's import fits
 */
@ConfigurationProperties("bangvang.limits")
record Limits(@DefaultValue("500") int requestsPerSecond, @DefaultValue("2000") int burst,
        @DefaultValue("10000") int callers, @DefaultValue("32MB") DataSize requestSize) {}
