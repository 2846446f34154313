package vn.bangvang.badsample.lists;

import org.bson.Document;

import vn.bangvang.badsample.boards.Board;

record ListWithDocument(Document document, Board board) {}
