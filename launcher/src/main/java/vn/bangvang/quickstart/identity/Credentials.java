package vn.bangvang.quickstart.identity;

/**
 * Who a client says it is, and the secret that proves it.
 *
 * @param secret never to be logged; the record's text leaves it out
 */
public record Credentials(String id, String secret) {

    @Override
    public String toString() {
        return id;
    }
}
