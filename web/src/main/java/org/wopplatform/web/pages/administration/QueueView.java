package org.wopplatform.web.pages.administration;

import java.util.List;
import org.wopplatform.core.review.Reviewing.Queue;
import org.wopplatform.core.review.VerifyingTogether.Batch;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The operators under review, who came first at the top.
 *
 * @param batches the imports of which operators wait
 * @param page the page shown, from 1
 * @param size how many entries a page has
 */
public record QueueView(
        Frame frame, Desk desk, Form form, Queue queue, List<Batch> batches, int page, int size)
        implements View {
    public int pages() {
        return (int) Math.max(1, (queue.total() + size - 1) / size);
    }

    public String page(int number) {
        return frame.to("administration/review") + (number == 1 ? "" : "?page=" + number);
    }
}
