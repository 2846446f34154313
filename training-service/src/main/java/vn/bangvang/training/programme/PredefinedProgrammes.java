package vn.bangvang.training.programme;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static vn.bangvang.training.programme.ProgrammeType.ACADEMIC_DEGREE;
import static vn.bangvang.training.programme.ProgrammeType.COMMITTEE_REFRESHER;
import static vn.bangvang.training.programme.ProgrammeType.POLITICAL_THEORY;
import static vn.bangvang.training.programme.ProgrammeType.PROFESSIONAL_UPDATE;
import static vn.bangvang.training.programme.ProgrammeType.STATE_MANAGEMENT;

/** The programmes that every installation knows from its first start. */
public final class PredefinedProgrammes {
    private static final List<TrainingProgramme> ALL = List.of(
            new TrainingProgramme("POLITICAL_THEORY_ELEMENTARY", "Sơ cấp lý luận chính trị", POLITICAL_THEORY,
                    ProgrammeLevel.ELEMENTARY, false),
            new TrainingProgramme("POLITICAL_THEORY_INTERMEDIATE", "Trung cấp lý luận chính trị", POLITICAL_THEORY,
                    ProgrammeLevel.INTERMEDIATE, true),
            new TrainingProgramme("POLITICAL_THEORY_ADVANCED", "Cao cấp lý luận chính trị", POLITICAL_THEORY,
                    ProgrammeLevel.ADVANCED, true),
            new TrainingProgramme("BACHELOR", "Đại học", ACADEMIC_DEGREE, ProgrammeLevel.BACHELOR, false),
            new TrainingProgramme("MASTER", "Thạc sĩ", ACADEMIC_DEGREE, ProgrammeLevel.MASTER, false),
            new TrainingProgramme("DOCTORATE", "Tiến sĩ", ACADEMIC_DEGREE, ProgrammeLevel.DOCTORATE, false),
            new TrainingProgramme("STATE_MGMT_SPECIALIST", "Quản lý nhà nước ngạch chuyên viên", STATE_MANAGEMENT,
                    ProgrammeLevel.SPECIALIST, false),
            new TrainingProgramme("STATE_MGMT_SENIOR_SPECIALIST", "Quản lý nhà nước ngạch chuyên viên chính",
                    STATE_MANAGEMENT, ProgrammeLevel.SENIOR_SPECIALIST, false),
            new TrainingProgramme("GRASSROOTS_COMMITTEE_REFRESHER", "Bồi dưỡng cấp ủy cơ sở", COMMITTEE_REFRESHER, null,
                    true),
            new TrainingProgramme("PROFESSIONAL_UPDATE", "Bồi dưỡng, cập nhật kiến thức chuyên môn, nghiệp vụ",
                    PROFESSIONAL_UPDATE, null, false));

    private PredefinedProgrammes() {}

    public static List<TrainingProgramme> all() {
        return ALL;
    }

    public static Optional<TrainingProgramme> byCode(String code) {
        return ALL.stream().filter(programme -> programme.code().equals(code)).findFirst();
    }

    /** The same id in every installation, so that instances starting side by side define a programme once. */
    public static String idOf(TrainingProgramme programme) {
        String name = "bang-vang/training-programme/" + programme.code();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
