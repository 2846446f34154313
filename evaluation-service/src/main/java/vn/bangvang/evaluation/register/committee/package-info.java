/** Who leads an organisation, as member-service tells it. */
package vn.bangvang.evaluation.register.committee;
