package vn.bangvang.integration.webhooks.target;

import java.net.UnknownHostException;

/** A target's name leads to an address that is not called. */
final class ForbiddenAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;
}
