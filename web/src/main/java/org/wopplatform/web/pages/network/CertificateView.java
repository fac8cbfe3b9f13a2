package org.wopplatform.web.pages.network;

import org.wopplatform.core.recognition.Certificate;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** What a certificate says, and whether it holds. */
public record CertificateView(Frame frame, Certificate certificate) implements View {}
