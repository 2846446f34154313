/** The tree of organisations, as far as it decides who may see what. */
@NullMarked
package vn.bangvang.integration.organisation;

import org.jspecify.annotations.NullMarked;
