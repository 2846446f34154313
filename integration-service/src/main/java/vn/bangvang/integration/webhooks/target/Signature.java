package vn.bangvang.integration.webhooks.target;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The headers of Standard Webhooks 1.0: who receives a call can tell that it came from here, whole, and just now. */
public final class Signature {
    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    /**
     * @param keys one signature each: while a secret is changed over there are two
     * @param id the same at each attempt to deliver the same thing
     */
    public static Map<String, String> headers(List<byte[]> keys, String id, Instant now, byte[] body) {
        String timestamp = Long.toString(now.getEpochSecond());
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "bang-vang-webhooks");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", keys.stream()
                .map(key -> "v1," + signed(key, id + "." + timestamp + ".", body))
                .collect(Collectors.joining(" ")));
        return headers;
    }

    private static String signed(byte[] key, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
