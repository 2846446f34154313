package vn.bangvang.badsample.common;

class Everything {}
