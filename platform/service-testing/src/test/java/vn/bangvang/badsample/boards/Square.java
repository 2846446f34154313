package vn.bangvang.badsample.boards;

record Square(int side) implements Shape {}
