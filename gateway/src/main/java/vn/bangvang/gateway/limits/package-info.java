/** What one caller may ask of the system: so many requests, so many bytes. */
@NullMarked
package vn.bangvang.gateway.limits;

import org.jspecify.annotations.NullMarked;
