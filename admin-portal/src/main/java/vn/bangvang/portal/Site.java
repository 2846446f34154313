package vn.bangvang.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose pages these are: what stands in the footer and on paper. Empty where nobody has said it.
 *
 * @param responsible the body that answers for the figures
 * @param contact where its readers turn to
 * @param version of this system, as it was built
 * @param address at which readers find these pages, without a slash at its end; QR codes lead there
 * @param place in which papers are dated
 * @param signingFor on whose behalf a table is signed, such as T/M BAN THƯỜNG VỤ
 * @param office of who signs
 */
@ConfigurationProperties("bangvang.site")
public record Site(String responsible, String contact, String version, String address, String place,
        String signingFor, String office) {}
