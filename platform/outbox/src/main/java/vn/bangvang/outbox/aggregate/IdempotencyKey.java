package vn.bangvang.outbox.aggregate;

/**
 * A caller's name for one attempt, so that a retry is answered and not carried out again
 * (draft-ietf-httpapi-idempotency-key-header-07).
 *
 * @param key unique per caller
 * @param fingerprint of the request it came with; the same key with another request is refused
 */
public record IdempotencyKey(String key, String fingerprint) {

    /** A key that no retry will bring: for a request that came without one. */
    public static IdempotencyKey unnamed() {
        return new IdempotencyKey(Ids.next(), "");
    }

    /** Remembers, for a request that founds many, the one at this place. */
    IdempotencyKey ofItem(int place) {
        return new IdempotencyKey(key + "/" + place, fingerprint);
    }
}
