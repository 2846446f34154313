/** Which instances of a part there are, and which of them are asked: those that are ready and answer. */
@NullMarked
package vn.bangvang.gateway.instances;

import org.jspecify.annotations.NullMarked;
