package org.wopplatform.web.observatory;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.observatory.Indicator;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.releases.Release;
import org.wopplatform.web.directory.Format;

/**
 * The open data as DCAT 3 in JSON-LD (OD6): one data set for each measure, each as three files, and
 * the API that serves them all.
 *
 * @param root the address people reach the installation by, without a stroke at its end
 * @param modified the day of the figures, ISO 8601
 */
record DataCatalogue(
        String root, String modified, Platform publisher, Map<Language, Definitions> texts) {
    private static final String PERIODS = "/observatory/periods";
    private static final String FILES = "http://www.iana.org/assignments/media-types/";
    private static final String LANGUAGE =
            "http://publications.europa.eu/resource/authority/language/";
    private static final Map<Language, String> AUTHORITY =
            Map.of(
                    Language.EN, "ENG",
                    Language.ES, "SPA",
                    Language.FR, "FRA",
                    Language.PT, "POR");

    JsonObject json(List<Indicator> measures, List<Release> releases) {
        var sets = Json.createArrayBuilder();
        var serves = Json.createArrayBuilder();
        for (var measure : measures) {
            sets.add(set(measure));
            serves.add(reference(address(measure.name())));
        }
        for (var release : releases) {
            sets.add(closed(release));
        }
        var series = Json.createArrayBuilder();
        if (!releases.isEmpty()) {
            series.add(series());
        }
        return Json.createObjectBuilder()
                .add("@context", context())
                .add("@id", root + "/observatory/catalogue.jsonld")
                .add("@type", "dcat:Catalog")
                .add("dct:title", said(language -> texts.get(language).title()))
                .add("dct:description", said(language -> texts.get(language).description()))
                .add(
                        "dct:publisher",
                        Json.createObjectBuilder()
                                .add("@id", root + "/")
                                .add("@type", "foaf:Agent")
                                .add(
                                        "foaf:name",
                                        said(language -> publisher.name(language).name())))
                .add("dct:language", languages())
                .add("dct:modified", moment(modified, "xsd:date"))
                .add("foaf:homepage", reference(root + "/observatory"))
                .add("dcat:dataset", sets)
                .add("dcat:datasetSeries", series)
                .add("dcat:service", service(serves))
                .build();
    }

    private JsonObjectBuilder set(Indicator measure) {
        var code = measure.name();
        var files = Json.createArrayBuilder();
        for (var format : Format.values()) {
            files.add(file("measure=" + code, code, format));
        }
        return Json.createObjectBuilder()
                .add("@id", address(code))
                .add("@type", "dcat:Dataset")
                .add("dct:identifier", code)
                .add(
                        "dct:title",
                        said(language -> texts.get(language).of(measure).measure().name()))
                .add("dct:description", said(language -> texts.get(language).of(measure).counts()))
                .add("dct:publisher", reference(root + "/"))
                .add("dct:language", languages())
                .add("dct:modified", moment(modified, "xsd:date"))
                .add("dct:accrualPeriodicity", reference("http://purl.org/cld/freq/continuous"))
                .add(
                        "dct:accessRights",
                        reference(
                                "http://publications.europa.eu/resource/authority/access-right/PUBLIC"))
                .add("dcat:landingPage", reference(address(code)))
                .add("dcat:distribution", files);
    }

    private JsonObjectBuilder series() {
        return Json.createObjectBuilder()
                .add("@id", root + PERIODS)
                .add("@type", "dcat:DatasetSeries")
                .add("dct:title", said(language -> texts.get(language).periods()));
    }

    /** A version of a closed period, which never changes. */
    private JsonObjectBuilder closed(Release release) {
        var files = Json.createArrayBuilder();
        for (var format : Format.values()) {
            files.add(file("period=" + release.code(), release.code(), format));
        }
        return Json.createObjectBuilder()
                .add("@id", root + PERIODS + "/" + release.code())
                .add("@type", "dcat:Dataset")
                .add("dct:identifier", release.code())
                .add(
                        "dct:title",
                        said(
                                language ->
                                        texts.get(language).title()
                                                + " "
                                                + release.period().code()))
                .add("dct:publisher", reference(root + "/"))
                .add("dct:issued", moment(release.closedAt().toString(), "xsd:dateTime"))
                .add("dcat:version", release.code())
                .add("dcat:landingPage", reference(root + "/observatory?period=" + release.code()))
                .add("dcat:inSeries", reference(root + PERIODS))
                .add("dcat:distribution", files);
    }

    private JsonObjectBuilder file(String asked, String name, Format format) {
        var at = root + "/observatory/download." + format.ending() + "?" + asked;
        return Json.createObjectBuilder()
                .add("@id", at)
                .add("@type", "dcat:Distribution")
                .add("dct:title", name + "." + format.ending())
                .add("dcat:accessURL", reference(at))
                .add("dcat:downloadURL", reference(at))
                .add("dcat:mediaType", reference(FILES + format.type().split(";")[0]));
    }

    private JsonObjectBuilder service(JsonArrayBuilder serves) {
        return Json.createObjectBuilder()
                .add("@id", root + "/api/v1/observatory")
                .add("@type", "dcat:DataService")
                .add("dct:title", said(language -> texts.get(language).title()))
                .add("dcat:endpointURL", reference(root + "/api/v1/observatory"))
                .add("dcat:endpointDescription", reference(root + "/openapi"))
                .add("dcat:servesDataset", serves);
    }

    private String address(String measure) {
        return root + "/observatory/measures/" + measure;
    }

    private JsonArrayBuilder said(Function<Language, String> what) {
        var all = Json.createArrayBuilder();
        for (var language : Language.values()) {
            all.add(
                    Json.createObjectBuilder()
                            .add("@language", language.code())
                            .add("@value", what.apply(language)));
        }
        return all;
    }

    private static JsonArrayBuilder languages() {
        var all = Json.createArrayBuilder();
        for (var language : Language.values()) {
            all.add(reference(LANGUAGE + AUTHORITY.get(language)));
        }
        return all;
    }

    private static JsonObjectBuilder moment(String moment, String type) {
        return Json.createObjectBuilder().add("@type", type).add("@value", moment);
    }

    private static JsonObjectBuilder reference(String address) {
        return Json.createObjectBuilder().add("@id", address);
    }

    private static JsonObjectBuilder context() {
        return Json.createObjectBuilder()
                .add("dcat", "http://www.w3.org/ns/dcat#")
                .add("dct", "http://purl.org/dc/terms/")
                .add("foaf", "http://xmlns.com/foaf/0.1/")
                .add("xsd", "http://www.w3.org/2001/XMLSchema#");
    }
}
