/** The log for systems that do not speak Kafka. */
package vn.bangvang.integration;
