@NullMarked
package vn.bangvang.approval;

import org.jspecify.annotations.NullMarked;
