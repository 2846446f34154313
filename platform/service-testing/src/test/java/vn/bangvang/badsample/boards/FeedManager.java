package vn.bangvang.badsample.boards;

class FeedManager {}
