package org.wopplatform.core.platforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** Reads a folder of platform files through MicroProfile Config, all faults at once (P5). */
public final class PlatformFiles {
    private PlatformFiles() {}

    /** What the files say. The platforms are trustworthy only where there is no fault. */
    public record Reading(List<Platform> platforms, List<Fault> faults) {}

    public static Reading read(Path folder, Collection<PlatformKind> kinds, LocalDate today) {
        var files = filesIn(folder);
        var config =
                ConfigProviderResolver.instance()
                        .getBuilder()
                        .addDefaultSources()
                        .withSources(files.toArray(PlatformFile[]::new))
                        .build();
        var platforms = new ArrayList<Platform>();
        var faults = new ArrayList<Fault>();
        for (var file : files) {
            var keys = new Keys(file.id(), file.keys(), config);
            new PlatformReading(file.id(), keys, today).platform().ifPresent(platforms::add);
            faults.addAll(keys.faults());
        }
        faults.addAll(new TreeCheck(ids(files), platforms).faults());
        for (var platform : platforms) {
            kinds.stream()
                    .filter(kind -> kind.kind() == platform.kind())
                    .forEach(kind -> faults.addAll(kind.faults(platform, platforms)));
        }
        return new Reading(List.copyOf(platforms), List.copyOf(faults));
    }

    private static Set<String> ids(List<PlatformFile> files) {
        return files.stream().map(PlatformFile::id).collect(Collectors.toSet());
    }

    private static List<PlatformFile> filesIn(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(PlatformFile::is).sorted().map(PlatformFile::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder of platforms " + folder, e);
        }
    }
}
