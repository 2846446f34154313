/** How long an address is believed by whoever calls another part over HTTP. */
@NullMarked
package vn.bangvang.addresses;

import org.jspecify.annotations.NullMarked;
