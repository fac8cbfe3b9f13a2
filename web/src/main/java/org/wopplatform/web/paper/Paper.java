package org.wopplatform.web.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.wopplatform.core.language.Language;

/** A document as a file, and what it says of itself. */
public record Paper(String title, String author, Language language) {
    /** Puts pages into a document. */
    public interface Drawing {
        void into(PDDocument document) throws IOException;
    }

    /** PDF 1.6. */
    public byte[] pdf(Drawing drawing) {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setAuthor(author);
            document.getDocumentCatalog().setLanguage(language.code());
            drawing.into(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
