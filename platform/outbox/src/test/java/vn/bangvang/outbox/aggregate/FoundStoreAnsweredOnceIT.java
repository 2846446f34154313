package vn.bangvang.outbox.aggregate;

import vn.bangvang.servicetesting.RealParts;

/** On the store that this machine has: containers, a given one, or a mongod. */
class FoundStoreAnsweredOnceIT extends AnsweredOnceContract {

    @Override
    String storeUri() {
        return RealParts.started().freshStoreUri(FoundStoreAnsweredOnceIT.class);
    }
}
