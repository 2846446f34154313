/** Whose tokens are believed, and for how long. */
package vn.bangvang.tokens;
