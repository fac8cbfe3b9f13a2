package org.wopplatform.web.pages.partnerships;

import java.util.Optional;
import org.wopplatform.core.closing.Lesson;
import org.wopplatform.core.language.Language;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** A lesson to write; nothing where it is a new one. */
public record LessonView(PartnershipHead head, Form form, Optional<Lesson> lesson) implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    public String to() {
        return head.to("closing/lessons/" + lesson.map(l -> l.id().toString()).orElse("new"));
    }

    public String title(Language language) {
        return lesson.map(Lesson::texts)
                .map(texts -> texts.get(language))
                .map(Lesson.Text::title)
                .orElse("");
    }

    public String body(Language language) {
        return lesson.map(Lesson::texts)
                .map(texts -> texts.get(language))
                .map(Lesson.Text::body)
                .orElse("");
    }

    public String label(String field) {
        var t = frame().t();
        if (field.contains("_")) {
            var parts = field.split("_");
            if (Language.of(parts[1]).isPresent()) {
                return t.say(
                        "closing.lesson." + parts[0], "language", t.say("language." + parts[1]));
            }
        }
        return t.say("closing.lesson." + (field.equals("told_by") ? "told-by" : "kind"));
    }
}
