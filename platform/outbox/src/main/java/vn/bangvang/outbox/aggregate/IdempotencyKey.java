package vn.bangvang.outbox.aggregate;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A caller's name for one attempt, so that a retry is answered and not carried out again
 * (draft-ietf-httpapi-idempotency-key-header-07).
 *
 * @param key unique per caller
 * @param fingerprint of the request it came with; the same key with another request is refused
 * @param places where the items stand in what was sent, when only some of it is asked for; null when all of it is
 */
public record IdempotencyKey(String key, String fingerprint, @Nullable List<Integer> places) {

    /** A key that no retry will bring: for a request that came without one. */
    public static IdempotencyKey unnamed() {
        return new IdempotencyKey(Ids.next(), "");
    }

    public IdempotencyKey(String key, String fingerprint) {
        this(key, fingerprint, null);
    }

    /**
     * For some items of what was sent: each is remembered by its place in the whole, so that a retry that asks for
     * fewer or more of them still finds each one's own answer.
     *
     * @param itsPlaces one for each item that is asked for, ascending
     */
    public IdempotencyKey atPlaces(List<Integer> itsPlaces) {
        return new IdempotencyKey(key, fingerprint, List.copyOf(itsPlaces));
    }

    /** For a decision about one aggregate on some items together: named by the first of them. */
    public IdempotencyKey ofTheFirst() {
        return ofItem(0);
    }

    /** Remembers, for a request that founds many, the one at this index. */
    IdempotencyKey ofItem(int index) {
        return new IdempotencyKey(key + "/" + (places == null ? index : places.get(index)), fingerprint);
    }

    /** @return the index of the item that was sent at this place; negative when it is not asked for */
    int indexOf(int place) {
        return places == null ? place : places.indexOf(place);
    }
}
