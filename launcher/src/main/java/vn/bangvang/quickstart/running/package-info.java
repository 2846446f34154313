/** The parts of the system on this machine: what runs in this JVM, what runs beside it, and their end. */
package vn.bangvang.quickstart.running;
