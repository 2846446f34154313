package vn.bangvang.outbox.aggregate;

import vn.bangvang.servicetesting.RealParts;

/** The promises on the store that this machine has: containers, a given one, or a mongod. */
class FoundStoreIT extends AggregatesContract {

    @Override
    String storeUri() {
        return RealParts.started().freshStoreUri(FoundStoreIT.class);
    }
}
