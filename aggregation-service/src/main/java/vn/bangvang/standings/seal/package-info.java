/** Seals the boards of closings: once, for all instances. */
package vn.bangvang.standings.seal;
