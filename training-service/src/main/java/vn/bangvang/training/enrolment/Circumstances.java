package vn.bangvang.training.enrolment;

import org.jspecify.annotations.Nullable;

import vn.bangvang.training.classes.TrainingClass;
import vn.bangvang.training.programme.TrainingProgramme;
import vn.bangvang.training.reference.KnownMember;
import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.KnownYear;

/**
 * What is known when an enrolment is decided on.
 *
 * @param sender the sending organisation, absent when nobody has told of it
 * @param member the member, absent when none is named or nobody has told of it
 * @param year the evaluation year of the sender's province, absent when nobody has told of it
 */
public record Circumstances(TrainingClass trainingClass, TrainingProgramme programme,
        @Nullable KnownOrganisation sender, @Nullable KnownMember member, @Nullable KnownYear year) {}
