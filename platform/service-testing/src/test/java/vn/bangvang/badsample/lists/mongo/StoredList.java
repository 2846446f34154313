package vn.bangvang.badsample.lists.mongo;

public record StoredList(String id) {}
