package org.wopplatform.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.Properties;

/** Hands one message to the configured SMTP server. */
@ApplicationScoped
public class SmtpPost {
    private static final String TIME_OUT_MILLIS = "10000";

    @Inject MailSettings settings;

    /** Empty when the server took the message, else why it did not. */
    Optional<String> send(OutgoingMessage message) {
        try {
            var mail = new MimeMessage(session());
            mail.setFrom(new InternetAddress(settings.from()));
            mail.setRecipient(
                    Message.RecipientType.TO, new InternetAddress(message.recipient(), true));
            mail.setSubject(message.subject(), "UTF-8");
            mail.setHeader("Content-Language", message.language());
            mail.setText(message.body().orElse(""), "UTF-8");
            Transport.send(mail);
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(e.getClass().getSimpleName());
        }
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", settings.host().orElseThrow());
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.put("mail.smtp.connectiontimeout", TIME_OUT_MILLIS);
        properties.put("mail.smtp.timeout", TIME_OUT_MILLIS);
        properties.put("mail.smtp.writetimeout", TIME_OUT_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        return Session.getInstance(
                properties,
                new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return settings.user()
                                .map(user -> new PasswordAuthentication(user, settings.password()))
                                .orElse(null);
                    }
                });
    }
}
