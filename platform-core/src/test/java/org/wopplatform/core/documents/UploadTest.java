package org.wopplatform.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopplatform.core.rules.RuleRefused;

class UploadTest {
    private static final byte[] PDF = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "licencia.pdf, licencia.pdf",
        "C:\\Users\\ana\\Título 2024.PDF, Título 2024.pdf",
        "../../etc/passwd, passwd.pdf",
        "foto.exe, foto.exe.pdf",
        "'  .pdf', document.pdf",
        "'', document.pdf"
    })
    void keepsANameWithoutItsFoldersAndWithItsOwnEnding(String sent, String kept) {
        assertThat(Upload.of(sent, PDF).name()).isEqualTo(kept);
    }

    @Test
    void dropsWhatWouldTurnANameAround() {
        assertThat(Upload.of("acta\u202Efdp\n\".pdf", PDF).name()).isEqualTo("actafdp.pdf");
    }

    @Test
    void knowsAFileByItsFirstBytesWhateverItsName() {
        assertThat(Upload.of("a.png", PDF).type()).isEqualTo(FileType.PDF);
        assertThatThrownBy(() -> Upload.of("a.pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("document.type");
    }

    @Test
    void takesFiveMebibytesAndNotOneByteMore() {
        assertThat(Upload.of("a.pdf", Arrays.copyOf(PDF, Upload.LARGEST)).bytes())
                .hasSize(Upload.LARGEST);
        assertThatThrownBy(() -> Upload.of("a.pdf", Arrays.copyOf(PDF, Upload.LARGEST + 1)))
                .hasMessageContaining("document.size");
    }

    @Test
    void takesNoEmptyFile() {
        assertThatThrownBy(() -> Upload.of("a.pdf", new byte[0]))
                .hasMessageContaining("document.empty");
    }
}
