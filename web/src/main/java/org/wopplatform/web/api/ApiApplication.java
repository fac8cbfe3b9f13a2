package org.wopplatform.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.wopplatform.web.security.OriginCheck;
import org.wopplatform.web.security.PlatformGuard;
import org.wopplatform.web.words.LanguageChoice;

/** Everything that speaks JSON. Described by {@code META-INF/openapi.yaml}. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {
    /** One description of the API is enough, and the server's own would tell of the pages too. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                PlatformsResource.class,
                ObservatoryResource.class,
                OperatorsResource.class,
                RecognitionResource.class,
                DossiersResource.class,
                SurveysResource.class,
                AssessmentsResource.class,
                OperatorAssessmentsResource.class,
                AreasResource.class,
                CertificatesResource.class,
                AgreementsResource.class,
                ClosingResource.class,
                PartnershipsResource.class,
                DiagnosesResource.class,
                PlansResource.class,
                PartnershipDeskResource.class,
                PartnershipRecordResource.class,
                FilesResource.class,
                SupportRequestsResource.class,
                SupportOffersResource.class,
                MatchingConsentResource.class,
                BoardResource.class,
                DemandResource.class,
                MissionsResource.class,
                ReportsResource.class,
                ProposalsResource.class,
                CalibrationResource.class,
                ProgressResource.class,
                MoneyResource.class,
                OptimumResource.class,
                ApplicationsResource.class,
                RegistryEntryResource.class,
                AppointmentsResource.class,
                ConductResource.class,
                OperatorMembershipsResource.class,
                MembershipsResource.class,
                MatchingResource.class,
                ConductAcceptancesResource.class,
                RegistryResource.class,
                ReviewsResource.class,
                AuditResource.class,
                ExportResource.class,
                ImportsResource.class,
                ReferralsResource.class,
                WorkshopsResource.class,
                TokensResource.class,
                MeResource.class,
                PingResource.class,
                LanguageChoice.class,
                Cors.class,
                OriginCheck.class,
                PlatformGuard.class,
                JsonCaching.class,
                ApiProblemMapper.class);
    }
}
