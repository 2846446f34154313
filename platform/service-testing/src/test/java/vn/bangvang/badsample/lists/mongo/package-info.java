/** What a feature must not know. */
@NullMarked
package vn.bangvang.badsample.lists.mongo;

import org.jspecify.annotations.NullMarked;
