/** The public API as the pages read it: the answers' shapes, and the calls with the reader's own token. */
package vn.bangvang.portal.api;
