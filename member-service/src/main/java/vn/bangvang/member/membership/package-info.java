/** A person's Party membership from admission to its end: cell, status, positions, disciplines. */
package vn.bangvang.member.membership;
