/** The standings over HTTP and as server-sent events. */
@NullMarked
package vn.bangvang.standings.web;

import org.jspecify.annotations.NullMarked;
