package vn.bangvang.badsample.boards;

class BoardDto {}
