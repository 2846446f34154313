package vn.bangvang.badsample.boards;

import vn.bangvang.badsample.lists.Lists;

public record Board(Lists lists) {}
