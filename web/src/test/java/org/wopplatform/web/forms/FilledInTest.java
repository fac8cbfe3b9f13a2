package org.wopplatform.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule F2: what was typed is put back into the form it was typed into, and into no other. */
class FilledInTest {
    private static final String FORM =
            """
            <form class="group" action="/es/wop-lac/x" method="post"><input type="hidden" name="version" value="3">
            <input class="input" id="name" name="name" type="text" value="Old &amp; kept" required>
            <textarea class="input" name="story" maxlength="2000"></textarea>
            <select class="input" name="area"><option value="">Choose</option><option value="A" selected>A</option><option value="B">B</option></select>
            <label><input type="checkbox" name="tick" value="one" checked> One</label>
            <label><input type="checkbox" name="tick" value="two"> Two</label>
            <input type="password" name="code" value=""><input type="file" name="paper">
            <button class="button">Send</button></form>""";

    @Test
    void everyKindOfFieldHoldsWhatWasTyped() {
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put("version", List.of("2"));
        typed.put("name", List.of("Agua \"clara\" <1> & más"));
        typed.put("story", List.of("Uno\r\ndos </textarea>"));
        typed.put("area", List.of("B"));
        typed.put("tick", List.of("two"));
        typed.put("code", List.of("1234"));

        var filled = FilledIn.of(FORM, "/es/wop-lac/x", typed);

        assertThat(filled.found()).isTrue();
        assertThat(filled.left()).isEmpty();
        assertThat(filled.html())
                .contains("<input value=\"2\" type=\"hidden\" name=\"version\">")
                .contains("value=\"Agua &#34;clara&#34; &lt;1&gt; &amp; más\"")
                .doesNotContain("Old")
                .contains("\nUno\r\ndos &lt;/textarea&gt;</textarea>")
                .contains("<option value=\"A\">", "<option value=\"B\" selected>")
                .contains("value=\"one\"> One", "value=\"two\" checked> Two")
                .contains("<input type=\"password\" name=\"code\" value=\"\">")
                .doesNotContain("1234");
    }

    @Test
    void aTickThatWasTakenAwayStaysAway() {
        var filled = FilledIn.of(FORM, "/es/wop-lac/x", Map.of("name", List.of("A")));
        assertThat(filled.html()).doesNotContain("checked");
    }

    @Test
    void whatHasNoFieldAnyMoreIsNamed() {
        var filled =
                FilledIn.of(FORM, "/es/wop-lac/x", Map.of("gone", List.of("A long text typed")));
        assertThat(filled.found()).isTrue();
        assertThat(filled.left()).containsEntry("gone", List.of("A long text typed"));
    }

    @Test
    void anotherFormIsLeftAlone() {
        var filled = FilledIn.of(FORM, "/es/wop-lac/y", Map.of("name", List.of("A")));
        assertThat(filled.found()).isFalse();
        assertThat(filled.html()).isEqualTo(FORM);
        assertThat(filled.left()).containsKey("name");
    }

    @Test
    void ofFormsThatGoToOnePlaceItIsTheOneThatSaysTheSameUnseen() {
        var twin = FORM.replace("value=\"3\"", "value=\"2\"").replace("Old", "Older");
        var filled =
                FilledIn.of(
                        FORM + twin,
                        "/es/wop-lac/x",
                        Map.of("version", List.of("2"), "name", List.of("Typed")));
        assertThat(filled.html())
                .startsWith(FORM)
                .contains("<form id=\"kept-form\"", "Typed")
                .doesNotContain("Older");
    }

    @Test
    void whatHidesTheFormIsOpened() {
        var page =
                "<details class=\"more\"><summary>a</summary></details>"
                        + "<details class=\"more\"><summary>b</summary>"
                        + FORM
                        + "</details>";
        var filled = FilledIn.of(page, "/es/wop-lac/x", Map.of("name", List.of("A")));
        assertThat(filled.html())
                .contains("<details class=\"more\"><summary>a")
                .contains("<details class=\"more\" open><summary>b");
    }
}
