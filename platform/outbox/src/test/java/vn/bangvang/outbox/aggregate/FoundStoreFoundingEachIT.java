package vn.bangvang.outbox.aggregate;

import vn.bangvang.servicetesting.RealParts;

/** On the store that this machine has: containers, a given one, or a mongod. */
class FoundStoreFoundingEachIT extends FoundingEachContract {

    @Override
    String storeUri() {
        return RealParts.started().freshStoreUri(FoundStoreFoundingEachIT.class);
    }
}
