package org.wopplatform.web.pages.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.operators.Directory.Profile;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The directory of operators.
 *
 * @param words what was searched for, as typed
 * @param country the country that was chosen
 * @param countries what can be chosen: code and name, by name
 * @param homes each home platform by its id
 * @param page the page shown, from 1
 * @param pages how many there are, at least 1
 * @param size how many entries a page has
 */
public record OperatorsView(
        Frame frame,
        String words,
        Optional<String> country,
        Map<String, String> countries,
        List<Profile> profiles,
        Map<String, Platform> homes,
        long total,
        int page,
        int pages,
        int size)
        implements View {
    public long from() {
        return total == 0 ? 0 : (page - 1L) * size + 1;
    }

    public long to() {
        return Math.min(total, (long) page * size);
    }

    /** The address of another page of the same search. */
    public String page(int number) {
        return frame.to("operators")
                + "?q="
                + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8)
                + country.map(c -> "&country=" + c).orElse("")
                + "&page="
                + number;
    }
}
