/** A persistent broker and store on this machine, for where there is no Docker and no cluster. */
@NullMarked
package vn.bangvang.localparts;

import org.jspecify.annotations.NullMarked;
