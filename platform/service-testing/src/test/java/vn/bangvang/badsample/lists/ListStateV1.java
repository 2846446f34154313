package vn.bangvang.badsample.lists;

record ListStateV1(String id) {}
