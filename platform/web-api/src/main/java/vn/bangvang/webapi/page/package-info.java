/** Pages of a list with opaque cursors, bound to what was asked for. */
package vn.bangvang.webapi.page;
