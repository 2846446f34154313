package vn.bangvang.member;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import reactor.core.publisher.Flux;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that cannot be read, or not be trusted. */
class UnreadableImportsIT extends OwnProvinceFixture {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NDJSON = "application/x-ndjson";
    private static final String HEADING = "Mã người,Họ và tên,Mã chi bộ,Ngày kết nạp\n";
    private static final List<String> COLLECTIONS = List.of("imports", "importFiles.files", "importFiles.chunks",
            "importProblems", "personKeys", "members");

    @Autowired
    MongoClient client;
    @Value("${spring.mongodb.uri}")
    String uri;

    private Map<String, Long> stored() {
        MongoDatabase database = client.getDatabase(new ConnectionString(uri).getDatabase());
        return Flux.fromIterable(COLLECTIONS)
                .flatMap(name -> Flux.from(database.getCollection(name).countDocuments())
                        .map(many -> Map.entry(name, many)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .blockOptional()
                .orElseThrow();
    }

    private void refused(String code, String mediaType, byte[] file) {
        api.postFile("/members/imports?mode=commit", mediaType, file).refused(422, code, "");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatCannotBeReadIsRefusedAtOnceAndLeavesNothing() throws IOException {
        Map<String, Long> before = stored();
        Function<Charset, byte[]> in = encoding -> (HEADING + "nv-1,Nguyễn Thị Ướm,CB1,01/02/2015\n")
                .getBytes(encoding);
        refused("FILE_NOT_UTF8", CSV, in.apply(StandardCharsets.UTF_16LE));
        refused("FILE_NOT_UTF8", CSV, in.apply(Charset.forName("windows-1258")));
        refused("FILE_EMPTY", CSV, new byte[0]);
        refused("HEADING_UNKNOWN", CSV, text("Mã người;Họ\nA;B\n"));
        refused("FILE_MALFORMED", CSV, text(HEADING + "nv-1,\"Nguyễn\n".repeat(3)));
        refused("TOO_MANY_COLUMNS", CSV, text(HEADING + ",".repeat(9_000_000)));
        refused("FILE_MALFORMED", NDJSON, text("{\"personId\":\"nv-1\"}\n{\"personId\":"));
        refused("FILE_NOT_A_WORKBOOK", XLSX, text(HEADING));
        refused("FILE_EXPANDS_TOO_MUCH", XLSX, bomb());
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whatIsComputedIsNotRecorded() {
        Map<String, Long> before = stored();
        api = new ApiClient(port, province.p(), "organisations", "members");
        Answer begun = api.postFile("/members/imports?mode=commit", XLSX, workbook()).expect(202);
        api.await("/members/imports/" + begun.id(), job -> job.text("state").equals("COMPLETED"))
                .expect("/founded", 0)
                .expect("/refused", 2);
        api.answer("/members/imports/" + begun.id() + "/errors", "Accept-Language", "vi")
                .expect("/items/0/code", "CELL_IS_FORMULA")
                .expect("/items/0/row", 2)
                .expect("/items/0/column", "Mã người")
                .expect("/items/0/message", "Ô chứa công thức; hãy dán giá trị vào thay cho công thức.")
                .expect("/items/1/code", "CELL_IS_FORMULA")
                .expect("/items/1/column", "Ngày kết nạp");
        assertThat(stored()).containsEntry("members", before.get("members"));
    }

    private static byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            String[] headings = HEADING.strip().split(",");
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
                sheet.value(1, column, "CB1");
                sheet.value(2, column, "CB1");
            }
            sheet.formula(1, 0, "HYPERLINK(\"https://example.org\")");
            sheet.value(1, 3, "01/02/2015");
            sheet.formula(2, 3, "TODAY()");
        } catch (IOException ofAnArray) {
            throw new IllegalStateException(ofAnArray);
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] cell = text("<c>" + "1".repeat(100_000) + "</c>");
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(text("<sheetData>"));
            for (int i = 0; i < 1_800; i++) {
                zip.write(cell);
            }
        }
        return bytes.toByteArray();
    }
}
