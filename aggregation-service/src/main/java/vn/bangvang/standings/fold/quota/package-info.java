/** The cap on OUTSTANDING, and what another rule would make of it. */
package vn.bangvang.standings.fold.quota;
