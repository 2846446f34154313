/** The administrators' pages, rendered on the server from the public API with the reader's own token. */
package vn.bangvang.portal;
