/** The topic {@code standings.seal.v1}. */
@NullMarked
package vn.bangvang.standings.seal.messaging;

import org.jspecify.annotations.NullMarked;
