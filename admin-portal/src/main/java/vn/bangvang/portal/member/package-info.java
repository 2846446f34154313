/** The members of a cell, and members found by their name. */
package vn.bangvang.portal.member;
