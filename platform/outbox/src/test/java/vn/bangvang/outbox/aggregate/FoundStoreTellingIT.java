package vn.bangvang.outbox.aggregate;

import vn.bangvang.servicetesting.RealParts;

/** The promises on the store that this machine has: containers, a given one, or a mongod. */
class FoundStoreTellingIT extends TellingContract {

    @Override
    String storeUri() {
        return RealParts.started().freshStoreUri(FoundStoreTellingIT.class);
    }
}
