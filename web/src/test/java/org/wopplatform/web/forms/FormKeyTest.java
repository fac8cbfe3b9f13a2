package org.wopplatform.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rule F3: what is put into forms is taken out before they are read. */
class FormKeyTest {
    private static final Pattern KEY = Pattern.compile("name=\"form-key\" value=\"([^\"]{22})\">");

    @Test
    void everyFormThatChangesSomethingGetsAKeyOfItsOwn() {
        var html =
                FormKey.into(
                        "<form action=\"/a\" method=\"post\"><i></i></form><form method=\"post\" action=\"/b\"></form>"
                                + "<form action=\"/c\"></form><form method=\"post\" enctype=\"multipart/form-data\"></form>",
                        Optional.empty());
        assertThat(KEY.matcher(html).results().map(key -> key.group(1)).distinct()).hasSize(2);
    }

    @Test
    void whatWasPutInIsTakenOut() {
        var html =
                FormKey.into(
                        "<form action=\"/a\" method=\"post\">", Optional.of("/p/x?round=2&a=b"));
        assertThat(html).contains("value=\"/p/x?round=2&amp;a=b\"");
        var key = KEY.matcher(html).results().findFirst().orElseThrow().group(1);
        var read =
                FormKey.read("form-key=" + key + "&form-page=%2Fp%2Fx%3Fround%3D2%26a%3Db&name=A");
        assertThat(read.key()).isTrue();
        assertThat(read.page()).contains("/p/x?round=2&a=b");
        assertThat(read.body()).isEqualTo("name=A");
        assertThat(FormKey.read("form-key=" + key).body()).isEmpty();
    }

    @Test
    void aPageElsewhereIsNone() {
        for (var foreign :
                new String[] {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%0d%0a"}) {
            var read =
                    FormKey.read("form-key=" + "a".repeat(22) + "&form-page=" + foreign + "&b=c");
            assertThat(read.page()).isEmpty();
            assertThat(read.body()).isEqualTo("b=c");
        }
    }

    @Test
    void aFormWithoutAKeyIsReadAsItIs() {
        assertThat(FormKey.read("name=A&form-key=x").body()).isEqualTo("name=A&form-key=x");
    }
}
