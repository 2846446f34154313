/** The log for systems that do not speak Kafka. */
@NullMarked
package vn.bangvang.integration;

import org.jspecify.annotations.NullMarked;
