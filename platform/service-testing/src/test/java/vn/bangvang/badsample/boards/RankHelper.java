package vn.bangvang.badsample.boards;

class RankHelper {}
