/** How to read the pages, the keyboard, and where the API is. */
@NullMarked
package vn.bangvang.portal.help;

import org.jspecify.annotations.NullMarked;
