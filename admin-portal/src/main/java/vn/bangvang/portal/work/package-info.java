/** Where an official chooses what to do. */
@NullMarked
package vn.bangvang.portal.work;

import org.jspecify.annotations.NullMarked;
