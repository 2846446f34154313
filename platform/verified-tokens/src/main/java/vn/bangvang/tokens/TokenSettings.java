package vn.bangvang.tokens;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keysRenewedEvery how often the issuer's keys are fetched; half a minute leaves another half for an issuer that
 *        is slow, so that a withdrawn key opens nothing after a minute
 */
@ConfigurationProperties("bangvang.tokens")
record TokenSettings(@DefaultValue("30s") Duration keysRenewedEvery) {}
