package org.wopplatform.core.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the character set of a text: by its byte order mark, by the zeros of UTF-16, as UTF-8 where
 * every byte agrees, else Windows-1252, which has all of Latin-1 that can be printed.
 */
final class Encodings {
    private static final int SAMPLE = 8192;

    private Encodings() {}

    static String of(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        if (start.length >= 2
                && ((start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
                        || (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE))) {
            return "UTF-16";
        }
        var zeros = new int[2];
        for (var i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                zeros[i % 2]++;
            }
        }
        var half = Math.max(1, start.length / 2);
        if (zeros[1] * 2 > half && zeros[0] * 10 < half) {
            return "UTF-16LE";
        }
        if (zeros[0] * 2 > half && zeros[1] * 10 < half) {
            return "UTF-16BE";
        }
        if (zeros[0] + zeros[1] > 0) {
            throw FileRefused.kind("import.not-a-table");
        }
        return utf8(file) ? "UTF-8" : "windows-1252";
    }

    private static boolean utf8(Path file) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(65536);
        var text = CharBuffer.allocate(65536);
        try (var in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0) {
                bytes.position(bytes.position() + read).flip();
                text.clear();
                var result = decoder.decode(bytes, text, false);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
            bytes.flip();
            text.clear();
            return !decoder.decode(bytes, text, true).isError();
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The text without its byte order mark. */
    static java.io.Reader reader(Path file, String encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        var reader =
                new java.io.BufferedReader(
                        new java.io.InputStreamReader(in, Charset.forName(encoding)), 65536);
        reader.mark(1);
        if (reader.read() != 0xFEFF) {
            reader.reset();
        }
        return reader;
    }
}
