/** The start page: the standings of a period. */
@NullMarked
package vn.bangvang.portal.board;

import org.jspecify.annotations.NullMarked;
