/** What a caller has seen of the log, so that whoever answers next shows no less. */
package vn.bangvang.position;
