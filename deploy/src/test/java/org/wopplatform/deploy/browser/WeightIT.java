package org.wopplatform.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.language.Language;

/** How many bytes come over the wire before a home is there. */
class WeightIT {
    private static final int LIMIT_BYTES = 60_000;

    @Test
    void theHomeOfGwopaWeighsAtMostSixtyKilobytesWithEverythingItNeeds() {
        for (var language : Language.values()) {
            assertThat(weight("/" + language.code() + "/"))
                    .as("in " + language)
                    .isBetween(5_000, LIMIT_BYTES);
        }
    }

    @Test
    void theHomeOfEveryPlatformIsAsLight() {
        for (var platform : List.of("wop-lac", "cari-wop", "wop-mexico", "wop-bolivia")) {
            assertThat(weight("/" + platform)).as(platform).isBetween(3_000, LIMIT_BYTES);
        }
    }

    private static int weight(String path) {
        try (var visitor = Visitor.withScript()) {
            var requests = new ArrayList<Request>();
            visitor.page().onRequestFinished(requests::add);
            visitor.at(path);
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(requests).as("the page and its style sheets").hasSizeGreaterThanOrEqualTo(3);
            return requests.stream().mapToInt(request -> request.sizes().responseBodySize).sum();
        }
    }
}
