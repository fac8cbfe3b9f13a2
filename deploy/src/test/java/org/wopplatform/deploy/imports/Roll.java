package org.wopplatform.deploy.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of operators as a Mexican association would keep it, with sound rows to begin with. */
final class Roll {
    static final List<String> HEADINGS =
            List.of(
                    "Clave",
                    "Razón social",
                    "Tipo de organismo",
                    "Servicios",
                    "País",
                    "Entidad federativa",
                    "Municipio",
                    "Latitud",
                    "Longitud",
                    "Población atendida",
                    "Tomas",
                    "Fecha de creación",
                    "Correo electrónico",
                    "Teléfono",
                    "Sitio web",
                    "Directorio",
                    "Idiomas",
                    "Nota");

    private final List<List<String>> rows = new ArrayList<>();

    private Roll() {}

    /**
     * @param name what the operators' names and numbers begin with
     */
    static Roll of(String name, int operators) {
        var roll = new Roll();
        for (var n = 1; n <= operators; n++) {
            roll.rows.add(operator(name, n));
        }
        return roll;
    }

    private static List<String> operator(String name, int n) {
        return new ArrayList<>(
                List.of(
                        "%s-%05d".formatted(name, n),
                        "Aguas de %s %05d".formatted(name, n),
                        "organismo operador",
                        "agua potable y drenaje",
                        "México",
                        "Oaxaca",
                        "San %s %05d".formatted(name, n),
                        "17,06",
                        "-96,72",
                        "12.500",
                        "3.100",
                        "21/05/1987",
                        "oficina%d@operador.example".formatted(n),
                        "+52 951 555 %04d".formatted(n % 10_000),
                        "www.operador.example",
                        "sí",
                        "español",
                        ""));
    }

    static int column(String heading) {
        var column = HEADINGS.indexOf(heading);
        if (column < 0) {
            throw new IllegalArgumentException(heading);
        }
        return column;
    }

    /**
     * @param number as a spreadsheet shows it; the first operator stands in row 2
     */
    Roll with(int number, String heading, String text) {
        rows.get(number - 2).set(column(heading), text);
        return this;
    }

    String cell(int number, String heading) {
        return rows.get(number - 2).get(column(heading));
    }

    String text() {
        return line(HEADINGS) + rows.stream().map(Roll::line).collect(Collectors.joining());
    }

    byte[] csv() {
        return csv(StandardCharsets.UTF_8);
    }

    byte[] csv(Charset charset) {
        return text().getBytes(charset);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(
                        cell ->
                                cell.matches("(?s).*[;\"\n].*")
                                        ? "\"" + cell.replace("\"", "\"\"") + "\""
                                        : cell)
                .collect(Collectors.joining(";", "", "\r\n"));
    }

    /** Its rows, to be put into a workbook. */
    List<List<String>> rows() {
        return rows;
    }
}
