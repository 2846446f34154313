/** Files of clerks, on their way to the API's imports. */
@NullMarked
package vn.bangvang.portal.imports;

import org.jspecify.annotations.NullMarked;
