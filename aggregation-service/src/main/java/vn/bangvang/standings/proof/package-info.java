/** Whether the standings are what the log says: counted once more from the beginning, beside the running account. */
package vn.bangvang.standings.proof;
