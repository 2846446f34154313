/** Where the feature's aggregates are kept. */
@NullMarked
package vn.bangvang.member.organisation.mongo;

import org.jspecify.annotations.NullMarked;
