/** The members of a cell, and members found by their name. */
@NullMarked
package vn.bangvang.portal.member;

import org.jspecify.annotations.NullMarked;
