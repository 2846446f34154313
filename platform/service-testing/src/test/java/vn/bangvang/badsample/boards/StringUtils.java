package vn.bangvang.badsample.boards;

class StringUtils {}
