package org.wopplatform.web.pages.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.rules.RuleRefused;

class AskedTest {
    @Test
    void filtersOfAnAddressAreReadAndWrittenTheSame() {
        var asked = asked(Map.of("country", "HN", "link", "MX>HN", "period", "2025"));
        assertThat(asked.categories()).containsOnlyKeys(Dimension.COUNTRY, Dimension.LINK);
        assertThat(asked.query()).isEqualTo("?country=HN&link=MX%3EHN");
        assertThat(asked.without(Dimension.LINK).query()).isEqualTo("?country=HN");
        assertThat(asked(Map.of("state", "")).nothing()).isTrue();
    }

    @Test
    void whatIsNoFilterOrIsOneASecondTimeIsToldAndLeftOut() {
        var sent = new MultivaluedHashMap<String, String>();
        sent.add("colour", "blue");
        sent.add("begun", "2026");
        sent.add("begun", "2025");
        assertThat(Asked.of(sent).unknown()).containsExactly("begun=2025", "colour=blue");
        assertThat(Asked.of(sent).query()).isEqualTo("?begun=2026");
    }

    @Test
    void whatNoFilterKnowsIsRefusedByName() {
        for (var wrong : Map.of("country", "Honduras", "state", "DONE", "begun", "19").entrySet()) {
            assertThatThrownBy(() -> asked(Map.of(wrong.getKey(), wrong.getValue())))
                    .isInstanceOfSatisfying(
                            RuleRefused.class,
                            refused ->
                                    assertThat(refused.facts())
                                            .containsEntry("filter", wrong.getKey())
                                            .containsEntry("value", wrong.getValue()));
        }
    }

    private static Asked asked(Map<String, String> query) {
        var sent = new MultivaluedHashMap<String, String>();
        query.forEach(sent::add);
        return Asked.of(sent);
    }
}
