package vn.bangvang.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import vn.bangvang.problem.RequestSize;

/**
 * What one caller, and one address whoever calls from it, may ask of the system.
 *
 * @param requestsPerSecond how fast a caller's allowance grows back
 * @param burst how many requests of a caller may come at once after a rest
 * @param addressRequestsPerSecond the same for an address, with a valid token or without; an office shares one
 * @param addressBurst the same for an address
 * @param callers how many callers, and how many addresses, are remembered; the least active are forgotten first
 * @param proxies how many proxies of one's own stand before the gateway and append to X-Forwarded-For; with 0 the
 *        header is not believed
 * @param requestSize the largest request body; the services take no larger one
 */
@ConfigurationProperties("bangvang.limits")
record Limits(@DefaultValue("500") int requestsPerSecond, @DefaultValue("2000") int burst,
        @DefaultValue("1000") int addressRequestsPerSecond, @DefaultValue("4000") int addressBurst,
        @DefaultValue("10000") int callers, @DefaultValue("0") int proxies,
        @DefaultValue(RequestSize.LARGEST_BODY + "B") DataSize requestSize) {}
