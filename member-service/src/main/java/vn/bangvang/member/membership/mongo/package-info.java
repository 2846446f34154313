/** Where the feature's aggregates are kept. */
@NullMarked
package vn.bangvang.member.membership.mongo;

import org.jspecify.annotations.NullMarked;
