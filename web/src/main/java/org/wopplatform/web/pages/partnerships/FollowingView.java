package org.wopplatform.web.pages.partnerships;

import java.util.Optional;
import org.wopplatform.core.integrity.Concerns.Followed;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** What has become of a concern, for whoever has the receipt's code. */
public record FollowingView(Frame frame, Form form, Optional<Followed> followed) implements View {}
