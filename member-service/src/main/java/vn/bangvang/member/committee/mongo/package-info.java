/** Where the feature's aggregates are kept. */
@NullMarked
package vn.bangvang.member.committee.mongo;

import org.jspecify.annotations.NullMarked;
