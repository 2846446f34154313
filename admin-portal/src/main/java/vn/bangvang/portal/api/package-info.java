/** The public API as the pages read it: the answers' shapes, and the calls with the reader's own token. */
@NullMarked
package vn.bangvang.portal.api;

import org.jspecify.annotations.NullMarked;
