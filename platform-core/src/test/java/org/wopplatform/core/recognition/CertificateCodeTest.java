package org.wopplatform.core.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CertificateCodeTest {
    @Test
    void aCodeIsReadAsPeopleCopyItFromPaper() {
        var code = CertificateCode.random();

        assertThat(CertificateCode.read(code.grouped())).contains(code);
        assertThat(CertificateCode.read(code.grouped().toLowerCase().replace('-', ' ')))
                .contains(code);
        assertThat(code.grouped()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
    }

    @Test
    void whatIsNoCodeIsNone() {
        for (var typed :
                new String[] {"", "1234", "ILOU-ILOU-ILOU-ILOU", "../../../../etc/passwd"}) {
            assertThat(CertificateCode.read(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void noTwoCodesAreAlike() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> CertificateCode.random()))
                .doesNotHaveDuplicates();
    }
}
