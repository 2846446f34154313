package vn.bangvang.badsample.lists;

import vn.bangvang.badsample.lists.mongo.StoredList;

public interface Lists {
    StoredList all();
}
