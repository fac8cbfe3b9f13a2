package org.wopplatform.web.pages;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.wopplatform.web.files.PlatformFilesResource;
import org.wopplatform.web.forms.FormReading;
import org.wopplatform.web.pages.account.AccountPages;
import org.wopplatform.web.pages.account.DraftPages;
import org.wopplatform.web.pages.account.OwnDataPages;
import org.wopplatform.web.pages.account.OwnWordPages;
import org.wopplatform.web.pages.account.SignInPages;
import org.wopplatform.web.pages.administration.AcceptancesPages;
import org.wopplatform.web.pages.administration.AppearancePages;
import org.wopplatform.web.pages.administration.ConductKeepingPages;
import org.wopplatform.web.pages.administration.ContactsPages;
import org.wopplatform.web.pages.administration.DeskPages;
import org.wopplatform.web.pages.administration.DocumentsPages;
import org.wopplatform.web.pages.administration.EnterPages;
import org.wopplatform.web.pages.administration.FoundingPages;
import org.wopplatform.web.pages.administration.ImportsPages;
import org.wopplatform.web.pages.administration.InvitePages;
import org.wopplatform.web.pages.administration.MembersPages;
import org.wopplatform.web.pages.administration.MembershipsPages;
import org.wopplatform.web.pages.administration.OperatorContactsPages;
import org.wopplatform.web.pages.administration.OperatorMembershipsPages;
import org.wopplatform.web.pages.administration.OperatorWordPages;
import org.wopplatform.web.pages.administration.PeoplePages;
import org.wopplatform.web.pages.administration.RecognitionPages;
import org.wopplatform.web.pages.administration.RegistryPages;
import org.wopplatform.web.pages.administration.RequestsPages;
import org.wopplatform.web.pages.administration.RetentionPages;
import org.wopplatform.web.pages.administration.ReviewPages;
import org.wopplatform.web.pages.administration.SmallOperatorPages;
import org.wopplatform.web.pages.administration.SurveyPages;
import org.wopplatform.web.pages.administration.TextsPages;
import org.wopplatform.web.pages.assessments.AreasPages;
import org.wopplatform.web.pages.assessments.AssessmentsPages;
import org.wopplatform.web.pages.assessments.OperatorAssessmentsPages;
import org.wopplatform.web.pages.board.OwnBoardPages;
import org.wopplatform.web.pages.joining.JoinPages;
import org.wopplatform.web.pages.matching.MatchingPages;
import org.wopplatform.web.pages.matching.WeightsPages;
import org.wopplatform.web.pages.network.CertificatesPages;
import org.wopplatform.web.pages.network.CommitteePages;
import org.wopplatform.web.pages.network.ConductPages;
import org.wopplatform.web.pages.network.HomePages;
import org.wopplatform.web.pages.network.ObservatoryFiles;
import org.wopplatform.web.pages.network.OperatorsFiles;
import org.wopplatform.web.pages.network.OperatorsPages;
import org.wopplatform.web.pages.network.PartnershipsPages;
import org.wopplatform.web.pages.network.RootPages;
import org.wopplatform.web.pages.network.SmallOperatorsPages;
import org.wopplatform.web.pages.observatory.ObservatoryPages;
import org.wopplatform.web.pages.observatory.RootObservatoryPages;
import org.wopplatform.web.pages.partnerships.AgreementPages;
import org.wopplatform.web.pages.partnerships.BoardPages;
import org.wopplatform.web.pages.partnerships.CasesPages;
import org.wopplatform.web.pages.partnerships.ClosingPages;
import org.wopplatform.web.pages.partnerships.ConcernsPages;
import org.wopplatform.web.pages.partnerships.DiagnosisPages;
import org.wopplatform.web.pages.partnerships.EvaluationPages;
import org.wopplatform.web.pages.partnerships.FilesPages;
import org.wopplatform.web.pages.partnerships.FollowingPages;
import org.wopplatform.web.pages.partnerships.LessonPages;
import org.wopplatform.web.pages.partnerships.MissionsPages;
import org.wopplatform.web.pages.partnerships.MoneyPages;
import org.wopplatform.web.pages.partnerships.OpeningPages;
import org.wopplatform.web.pages.partnerships.PartiesPages;
import org.wopplatform.web.pages.partnerships.PlanPages;
import org.wopplatform.web.pages.partnerships.RatesPages;
import org.wopplatform.web.pages.partnerships.RecordPages;
import org.wopplatform.web.pages.partnerships.ReportsPages;
import org.wopplatform.web.pages.partnerships.TiesPages;
import org.wopplatform.web.pages.progress.CapacityPages;
import org.wopplatform.web.pages.progress.ProgressPages;
import org.wopplatform.web.pages.progress.PulsePages;
import org.wopplatform.web.pages.progress.ResultPages;
import org.wopplatform.web.pages.proposals.CalibrationPages;
import org.wopplatform.web.pages.proposals.ProposalsPages;
import org.wopplatform.web.pages.releases.ChangesPages;
import org.wopplatform.web.pages.releases.ReleasesPages;
import org.wopplatform.web.pages.rounds.RoundFiles;
import org.wopplatform.web.pages.rounds.RoundPages;
import org.wopplatform.web.pages.rounds.RoundsPages;
import org.wopplatform.web.pages.support.ConsentPages;
import org.wopplatform.web.pages.support.DemandPages;
import org.wopplatform.web.pages.support.OfferPages;
import org.wopplatform.web.pages.support.PolicyPages;
import org.wopplatform.web.pages.support.RequestPages;
import org.wopplatform.web.pages.support.SupportPages;
import org.wopplatform.web.security.OriginCheck;
import org.wopplatform.web.security.PlatformGuard;
import org.wopplatform.web.words.LanguageChoice;

/** Everything that is a page, and the files that pages are made of. */
@ApplicationPath("/")
public class PagesApplication extends Application {
    /** Redirects name a path and not a host, which behind a proxy would be the wrong one. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                "jersey.config.server.wadl.disableWadl", true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                RootPages.class,
                HomePages.class,
                OperatorsPages.class,
                OperatorsFiles.class,
                ObservatoryFiles.class,
                PartnershipsPages.class,
                CommitteePages.class,
                SmallOperatorsPages.class,
                CertificatesPages.class,
                SignInPages.class,
                AccountPages.class,
                DraftPages.class,
                DeskPages.class,
                AgreementPages.class,
                ClosingPages.class,
                EvaluationPages.class,
                LessonPages.class,
                BoardPages.class,
                OpeningPages.class,
                RecordPages.class,
                FilesPages.class,
                MissionsPages.class,
                ReportsPages.class,
                AssessmentsPages.class,
                OperatorAssessmentsPages.class,
                AreasPages.class,
                ProposalsPages.class,
                CalibrationPages.class,
                DiagnosisPages.class,
                PlanPages.class,
                PartiesPages.class,
                MoneyPages.class,
                RatesPages.class,
                RoundFiles.class,
                RoundPages.class,
                RoundsPages.class,
                TiesPages.class,
                ConcernsPages.class,
                FollowingPages.class,
                CasesPages.class,
                RegistryPages.class,
                ReviewPages.class,
                TextsPages.class,
                ContactsPages.class,
                AppearancePages.class,
                PeoplePages.class,
                MembersPages.class,
                SmallOperatorPages.class,
                SurveyPages.class,
                RecognitionPages.class,
                ImportsPages.class,
                RequestsPages.class,
                FoundingPages.class,
                ConductPages.class,
                ObservatoryPages.class,
                RootObservatoryPages.class,
                OwnWordPages.class,
                ConductKeepingPages.class,
                AcceptancesPages.class,
                OperatorWordPages.class,
                OperatorMembershipsPages.class,
                MembershipsPages.class,
                MatchingPages.class,
                WeightsPages.class,
                OperatorContactsPages.class,
                RetentionPages.class,
                OwnDataPages.class,
                JoinPages.class,
                InvitePages.class,
                EnterPages.class,
                DocumentsPages.class,
                ProgressPages.class,
                CapacityPages.class,
                PulsePages.class,
                ResultPages.class,
                SupportPages.class,
                RequestPages.class,
                OfferPages.class,
                ConsentPages.class,
                PolicyPages.class,
                DemandPages.class,
                OwnBoardPages.class,
                ReleasesPages.class,
                ChangesPages.class,
                ProblemPages.class,
                PlatformFilesResource.class,
                LanguageChoice.class,
                OriginCheck.class,
                PlatformGuard.class,
                FormReading.class,
                Keeping.class,
                PageRendering.class,
                PageProblemMapper.class);
    }
}
