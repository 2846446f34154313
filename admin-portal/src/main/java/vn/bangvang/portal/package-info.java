/** The administrators' pages, rendered on the server from the public API with the reader's own token. */
@NullMarked
package vn.bangvang.portal;

import org.jspecify.annotations.NullMarked;
