/** The start page: the standings of a period. */
package vn.bangvang.portal.board;
