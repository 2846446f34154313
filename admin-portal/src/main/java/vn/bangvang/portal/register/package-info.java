/** Who is who: organisations and members by name, never by id. */
@NullMarked
package vn.bangvang.portal.register;

import org.jspecify.annotations.NullMarked;
