package vn.bangvang.badsample.boards;

class ListServiceImpl {}
