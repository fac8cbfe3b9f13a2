import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Writes files of operators as an association would send them: the same seed gives the same file. */
final class OperatorsFile {
    private static final String[] KINDS = {
        "Junta Administradora de Agua", "Organismo Operador", "Comité de Agua Potable", "Sistema de Agua y Saneamiento",
        "Cooperativa de Servicios", "Comisión Municipal de Agua"
    };
    private static final String[] FORMS = {
        "junta", "organismo operador", "comité", "empresa municipal", "cooperativa", "dirección municipal"
    };
    private static final String[] FIRST = {
        "San", "Santa", "Villa", "Puerto", "Cerro", "Valle", "Río", "Lago", "Monte", "Llano", "Ojo de", "Nueva"
    };
    private static final String[] SECOND = {
        "Ejemplo", "Ficción", "Imaginación", "Quimera", "Fábula", "Ensueño", "Supuesto", "Invención", "Ilusión", "Conjetura"
    };
    private static final String[] STATES = {
        "Estado Norte", "Estado Sur", "Estado Este", "Estado Oeste", "Estado Central", "Estado Costa"
    };
    static final String HEADINGS =
            "Clave;Razón social;Tipo de organismo;Servicios;Entidad federativa;Municipio;Latitud;Longitud;Población atendida;"
                    + "Tomas;Licencia;Fecha de creación;Correo electrónico;Teléfono";

    private OperatorsFile() {}

    /**
     * @param rows how many operators
     * @param faulty which part of the rows has a fault, 0 to 1
     */
    static void write(Path file, int rows, double faulty) throws IOException {
        write(file, 0, rows, faulty);
    }

    /**
     * @param from the number of the first one: files whose numbers do not overlap have no operator in common
     */
    static void write(Path file, int from, int rows, double faulty) throws IOException {
        var random = new Random(20261122 + from);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADINGS);
            out.write("\r\n");
            for (var n = from; n < from + rows; n++) {
                out.write(row(n, random, random.nextDouble() < faulty));
                out.write("\r\n");
            }
        }
    }

    private static String row(int n, Random random, boolean faulty) {
        var kind = random.nextInt(KINDS.length);
        var connections = 20 + (int) Math.exp(random.nextDouble() * 11);
        var place = FIRST[random.nextInt(FIRST.length)] + " " + SECOND[random.nextInt(SECOND.length)] + " " + n;
        return String.join(
                ";",
                "BENCH%08d".formatted(n),
                KINDS[kind] + " de " + place,
                FORMS[kind],
                n % 3 == 0 ? "agua potable y alcantarillado" : "agua",
                STATES[random.nextInt(STATES.length)],
                place,
                String.format(Locale.ROOT, "%.5f", 15 + random.nextDouble() * 15).replace('.', ','),
                String.format(Locale.ROOT, "%.5f", -115 + random.nextDouble() * 25).replace('.', ','),
                String.valueOf(connections * 4),
                faulty ? "unas " + connections : grouped(connections),
                n % 4 == 0 ? "en trámite" : "registrado",
                "%02d/%02d/%d".formatted(1 + random.nextInt(28), 1 + random.nextInt(12), 1950 + random.nextInt(70)),
                "contacto" + n + "@operador.example",
                "+52 55 " + (10000000 + n));
    }

    private static String grouped(int number) {
        return String.format(Locale.GERMANY, "%,d", number);
    }
}
