package org.wopplatform.web.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.identity.Account;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.web.words.Words;

/**
 * Reads a form's fields and collects what is wrong with them, so that it can come back as it was
 * typed.
 */
public final class Typed {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Words words;
    private Form form;

    public Typed(MultivaluedMap<String, String> sent, Words words) {
        sent.forEach(
                (name, values) ->
                        fields.put(name, values.stream().filter(Objects::nonNull).toList()));
        this.words = words;
        this.form = Form.typed(fields);
    }

    public Form form() {
        return form;
    }

    public boolean sound() {
        return !form.faulty();
    }

    public String text(String field, int most) {
        var text = value(field).strip();
        if (text.isEmpty()) {
            fault(field, words.say("field.required"));
        } else if (text.length() > most) {
            fault(field, words.say("field.too-long", "most", most));
        }
        return text;
    }

    public String optional(String field, int most) {
        var text = value(field).strip();
        return text.isEmpty() ? "" : text(field, most);
    }

    public String email(String field) {
        var email = text(field, 254);
        if (!email.isEmpty() && !Account.isAddress(email)) {
            fault(field, words.say("field.email"));
        }
        return email;
    }

    /** A whole number within bounds; the lower bound for one that is not. */
    public int number(String field, int least, int most) {
        var text = text(field, 20);
        if (text.matches("[0-9]{1,9}")
                && Integer.parseInt(text) >= least
                && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        fault(field, words.say("field.number", "least", least, "most", most));
        return least;
    }

    public Optional<LocalDate> day(String field) {
        var text = value(field).strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            fault(field, words.say("field.date"));
            return Optional.empty();
        }
    }

    public Optional<PartialDate> partialDate(String field) {
        try {
            var text = text(field, 10);
            return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.of(text));
        } catch (IllegalArgumentException e) {
            fault(field, words.say("field.date"));
            return Optional.empty();
        }
    }

    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> of) {
        var chosen = choices(field, of).stream().findFirst();
        if (chosen.isEmpty()) {
            fault(field, words.say("field.choice"));
        }
        return chosen;
    }

    /** What was ticked; a value that does not exist is a fault. */
    public <E extends Enum<E>> Set<E> choices(String field, Class<E> of) {
        var chosen = new LinkedHashSet<E>();
        for (var value : fields.getOrDefault(field, List.of())) {
            Arrays.stream(of.getEnumConstants())
                    .filter(constant -> constant.name().equals(value))
                    .findFirst()
                    .ifPresentOrElse(chosen::add, () -> fault(field, words.say("field.choice")));
        }
        return chosen;
    }

    public Language language(String field) {
        return Language.of(value(field))
                .orElseGet(
                        () -> {
                            fault(field, words.say("field.choice"));
                            return Language.EN;
                        });
    }

    public String value(String field) {
        return fields.getOrDefault(field, List.of("")).stream().findFirst().orElse("");
    }

    /** What the reader's language calls it. */
    public String say(String key) {
        return words.say(key);
    }

    /** The same with what a rule found. */
    public String say(String key, Map<String, String> facts) {
        return words.say(key, facts);
    }

    /** Everything that was sent under the name. */
    public List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public void fault(String field, String text) {
        if (form.fault(field).isEmpty()) {
            form = form.with(field, text);
        }
    }

    /**
     * What was made as asked; empty where a rule refused it, which becomes a fault of the field.
     */
    public <T> Optional<T> made(String field, Supplier<T> deed) {
        var made = new AtomicReference<T>();
        return done(field, () -> made.set(deed.get())) ? Optional.of(made.get()) : Optional.empty();
    }

    /** Does what was asked; a rule that refuses it becomes a fault of the field. */
    public boolean done(String field, Runnable deed) {
        return done(() -> field, deed);
    }

    /** The same where only the deed knows which field it has come to. */
    public boolean done(Supplier<String> field, Runnable deed) {
        if (!sound()) {
            return false;
        }
        try {
            deed.run();
            return true;
        } catch (RuleRefused refused) {
            fault(field.get(), words.say(refused.code(), refused.facts()));
            return false;
        }
    }
}
