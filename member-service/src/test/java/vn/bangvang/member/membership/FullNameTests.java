package vn.bangvang.member.membership;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FullNameTests {

    @Test
    void oneNameIsOneTextHoweverItWasTyped() {
        String decomposed = "Nguye\u0302\u0303n  Va\u0306n \u00a0An ";
        assertThat(new FullName(decomposed.replace('\u00a0', ' '))).isEqualTo(new FullName("Nguyễn Văn An"));
    }

    @Test
    void peopleStandByTheirGivenNamesInTheVietnameseAlphabet() {
        List<String> inOrder = List.of("Trần Văn An", "Lê Thị Ân", "Bùi Văn Bình", "Phạm Văn Bình", "Ngô Thị Dung",
                "Cao Văn Đạt", "Lê Văn Đông", "Đỗ Văn Em", "Hồ Thị Ơn", "Mai Thị Út");
        assertThat(Stream.of("Mai Thị Út", "Lê Văn Đông", "Phạm Văn Bình", "Trần Văn An", "Ngô Thị Dung", "Đỗ Văn Em",
                "Hồ Thị Ơn", "Lê Thị Ân", "Cao Văn Đạt", "Bùi Văn Bình")
                .map(FullName::new)
                .sorted(FullName.byGivenName())
                .map(FullName::text)).containsExactlyElementsOf(inOrder);
    }

    @Test
    void aNameIsFoundByItsWordsWithoutMarks() {
        assertThat(new FullName("Đặng Thị Ân").searchWords()).containsExactly("dang", "thi", "an");
        assertThat(FullName.searchWords("  ")).isEmpty();
    }
}
