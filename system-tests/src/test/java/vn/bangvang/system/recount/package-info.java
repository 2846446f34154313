/**
 * The standings counted a second time, as somebody with paper would: from what the owners' APIs list, by code that
 * knows nothing of the fold.
 */
package vn.bangvang.system.recount;
