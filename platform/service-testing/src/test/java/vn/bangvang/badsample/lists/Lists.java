package vn.bangvang.badsample.lists;

import vn.bangvang.badsample.lists.mongo.StoredList;
import vn.bangvang.outbox.relay.Relay;

public interface Lists {
    StoredList all();

    Relay waiting();
}
