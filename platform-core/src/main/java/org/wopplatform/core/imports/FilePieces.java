package org.wopplatform.core.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * An import's file, in the database so that every node can read it, in pieces so that none holds
 * it.
 */
@ApplicationScoped
class FilePieces {
    private static final int SIZE = 512 * 1024;

    @PersistenceContext EntityManager em;

    void store(String platform, UUID of, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var position = 0;
            for (var piece = in.readNBytes(SIZE); piece.length > 0; piece = in.readNBytes(SIZE)) {
                em.createNativeQuery(
                                """
                                insert into import_piece (platform_id, import_id, position, content)
                                values (?1, ?2, ?3, ?4)""")
                        .setParameter(1, platform)
                        .setParameter(2, of)
                        .setParameter(3, position++)
                        .setParameter(4, piece)
                        .executeUpdate();
            }
        }
    }

    /** A copy on disk, for the caller to delete. */
    Path fetch(UUID of) throws IOException {
        var file = Files.createTempFile("import", ".part");
        try (var out = Files.newOutputStream(file)) {
            var pieces = count(of);
            for (var position = 0; position < pieces; position++) {
                out.write(
                        (byte[])
                                em.createNativeQuery(
                                                """
                                                select content from import_piece
                                                where import_id = ?1 and position = ?2""")
                                        .setParameter(1, of)
                                        .setParameter(2, position)
                                        .getSingleResult());
            }
        }
        return file;
    }

    void drop(UUID of) {
        em.createNativeQuery("delete from import_piece where import_id = ?1")
                .setParameter(1, of)
                .executeUpdate();
    }

    private int count(UUID of) {
        return ((Number)
                        em.createNativeQuery(
                                        "select count(*) from import_piece where import_id = ?1")
                                .setParameter(1, of)
                                .getSingleResult())
                .intValue();
    }
}
