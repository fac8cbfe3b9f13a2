package org.wopplatform.web.pages;

/** What a template shows; the frame around it comes with it. */
public interface View {
    Frame frame();
}
