/** What the log tells, asked for by place and limited to what a caller may see. */
@NullMarked
package vn.bangvang.integration.events;

import org.jspecify.annotations.NullMarked;
