package vn.bangvang.integration.secrecy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param secret at least 32 random characters, the same for every instance and after every start: cursors and stored
 *        webhook secrets are read with it. There is no default, because one that is known protects nothing
 */
@Validated
@ConfigurationProperties("bangvang.integration")
record SecrecySettings(@NotBlank @Size(min = 32, max = 1_000) String secret) {}
