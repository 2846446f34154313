/** What the codes of the API mean, in both languages. */
@NullMarked
package vn.bangvang.integration.codelists;

import org.jspecify.annotations.NullMarked;
