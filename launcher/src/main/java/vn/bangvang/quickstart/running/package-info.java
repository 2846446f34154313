/** The parts of the system on this machine: what runs in this JVM, what runs beside it, and their end. */
@NullMarked
package vn.bangvang.quickstart.running;

import org.jspecify.annotations.NullMarked;
