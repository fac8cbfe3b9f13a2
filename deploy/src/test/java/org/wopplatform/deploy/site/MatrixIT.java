package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who comes in where: every JAX-RS method there is, for every kind of caller. A method that no line
 * lists turns the build red.
 */
class MatrixIT {
    /**
     * Callers of a platform: anybody; a visitor, an integrity officer, a facilitator and the
     * administrator of it; a read-only token of that administrator; and outsiders, who are the
     * administrators of the platform above, of one beside or below, of another, and of GWOPA.
     *
     * <p>Verdicts: A allowed, with the status of the last column; S sign in first (a page leads
     * there, the API answers 401); D denied (403); N not there (404). The second column is the
     * kinds of platform for which the line holds, * for all.
     */
    static final String MATRIX =
            String.join(
                    "",
                    """
            GET    /api/v1/ping                                            *                 A A A A A A A 200
            GET    /api/v1/platforms                                       *                 A A A A A A A 200
            GET    /api/v1/observatory/measures                            *                 A A A A A A A 200
            GET    /api/v1/observatory/totals                              *                 A A A A A A A 422
            GET    /api/v1/platforms/{platform}                            *                 A A A A A A A 200
            GET    /api/v1/platforms/{platform}/operators                  *                 A A A A A A A 200
            GET    /api/v1/platforms/{platform}/operators/{id}             national,regional A A A A A A A 200
            GET    /api/v1/platforms/{platform}/operators/{id}             global            A A A A A A A 404
            GET    /api/v1/platforms/{platform}/partnerships               *                 A A A A A A A 200
            GET    /api/v1/platforms/{platform}/partnerships/{id}          national,regional A A A A A A A 200
            GET    /api/v1/platforms/{platform}/partnerships/{id}          global            A A A A A A A 404
            GET    /api/v1/platforms/{platform}/desk/partnerships          *                 S D D A A A D 200
            POST   /api/v1/platforms/{platform}/desk/partnerships          *                 S D D A A D D 422
            POST   /api/v1/platforms/{platform}/rounds/optimum             *                 S D D A A A D 422
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/record national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/record global            S D D N N N D 200
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/record/steps national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/record/steps global            S D D N N N D 200
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/record national,regional S D D A A D D 422
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/record global            S D D N N D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/record/steps national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/record/steps global            S D D N N D D 422
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/money national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/money global            S D D N N N D 200
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/money/contributions national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/money/contributions global            S D D N N D D 422
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/record/consent national,regional S D D A A D D 422
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/record/consent global            S D D N N D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/record/parties national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/record/parties global            S D D N N D D 422
            DELETE /api/v1/platforms/{platform}/partnerships/{partnership}/record/parties/{party} national,regional S D D A A D D 404
            DELETE /api/v1/platforms/{platform}/partnerships/{partnership}/record/parties/{party} global            S D D N N D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/record/parties/{party}/areas national,regional S D D A A D D 422
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/record/parties/{party}/areas global            S D D N N D D 422
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/record/parties/{party}/word national,regional S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/record/parties/{party}/word global            S D D N N D D 404
            GET    /api/v1/platforms/{platform}/assessments                * S D D A A A D 200
            GET    /api/v1/platforms/{platform}/registry/{id}/assessments national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/registry/{id}/assessments global S D D N N N D 200
            POST   /api/v1/platforms/{platform}/registry/{id}/assessments national,regional S D D A A D D 201|409
            POST   /api/v1/platforms/{platform}/registry/{id}/assessments global S D D N N D D 201|409
            GET    /api/v1/platforms/{platform}/registry/{id}/assessments/{assessment} * S D D A A A D 404
            PUT    /api/v1/platforms/{platform}/registry/{id}/assessments/{assessment} national,regional S D D A A D D 422
            PUT    /api/v1/platforms/{platform}/registry/{id}/assessments/{assessment} global S D D N N D D 422
            POST   /api/v1/platforms/{platform}/registry/{id}/assessments/{assessment}/submission national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/registry/{id}/assessments/{assessment}/submission global S D D N N D D 422
            POST   /api/v1/platforms/{platform}/registry/{id}/assessments/{assessment}/decision national,regional S D D D A D D 422
            POST   /api/v1/platforms/{platform}/registry/{id}/assessments/{assessment}/decision global S D D D N D D 422
            GET    /api/v1/platforms/{platform}/areas * S D D A A A D 200
            POST   /api/v1/platforms/{platform}/areas * S D D D A D D 422
            PUT    /api/v1/platforms/{platform}/areas/{code} * S D D D A D D 422
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/diagnoses national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/diagnoses global            S D D N N N D 200
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/diagnoses national,regional S D D A A D D 201|409
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/diagnoses global            S D D N N D D 201|409
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/diagnoses/{diagnosis} national,regional S D D A A D D 422
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/diagnoses/{diagnosis} global            S D D N N D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/diagnoses/{diagnosis}/lines national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/diagnoses/{diagnosis}/lines global            S D D N N D D 422
            DELETE /api/v1/platforms/{platform}/partnerships/{partnership}/diagnoses/{diagnosis}/lines/{part}/{line} national,regional S D D A A D D 404
            DELETE /api/v1/platforms/{platform}/partnerships/{partnership}/diagnoses/{diagnosis}/lines/{part}/{line} global            S D D N N D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/diagnoses/{diagnosis}/words/{party} national,regional S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/diagnoses/{diagnosis}/words/{party} global            S D D N N D D 404
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/plans national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/plans global            S D D N N N D 200
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/plans/{plan} national,regional S D D A A A D 404
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/plans/{plan} global            S D D N N N D 404
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/plans national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/plans global            S D D N N D D 422
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/plans/{plan} national,regional S D D A A D D 422
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/plans/{plan} global            S D D N N D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/plans/{plan}/lines national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/plans/{plan}/lines global            S D D N N D D 422
            DELETE /api/v1/platforms/{platform}/partnerships/{partnership}/plans/{plan}/lines/{part}/{line} national,regional S D D A A D D 404
            DELETE /api/v1/platforms/{platform}/partnerships/{partnership}/plans/{plan}/lines/{part}/{line} global            S D D N N D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/plans/{plan}/words/{party} national,regional S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/plans/{plan}/words/{party} global            S D D N N D D 404
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/agreements national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/agreements global S D D N N N D 200
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/agreements national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/agreements global S D D N N D D 422
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/agreements/{text} national,regional S D D A A A D 404
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/agreements/{text} global S D D N N N D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/agreements/{text} national,regional S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/agreements/{text} global S D D N N D D 404
            DELETE /api/v1/platforms/{platform}/partnerships/{partnership}/agreements/{text} national,regional S D D A A D D 404
            DELETE /api/v1/platforms/{platform}/partnerships/{partnership}/agreements/{text} global S D D N N D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/agreements/{text}/state national,regional S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/agreements/{text}/state global S D D N N D D 404
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/agreements/{text}/signatures national,regional S D D A A D D 404
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/agreements/{text}/signatures global S D D N N D D 404
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/agreements/{text}/pdf national,regional S D D A A A D 404
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/agreements/{text}/pdf global S D D N N N D 404
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/progress national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/progress global S D D N N N D 200
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/progress/stages national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/progress/stages global S D D N N D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/progress/capacity national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/progress/capacity global S D D N N D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/progress/capacity/{change}/words * S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/progress/pulse/{party} * S D D A A D D 404
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/progress/results/{objective} * S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/progress/results/{objective}/waiver * S D D A A D D 404
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/closing national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/closing global S D D N N N D 200
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/closing/evaluations/{party} national,regional S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/closing/evaluations/{party} global S D D N N D D 404
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/closing/evaluations/{party}/submission national,regional S D D A A D D 404
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/closing/evaluations/{party}/submission global S D D N N D D 404
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/closing/lessons national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/closing/lessons global S D D N N D D 422
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/closing/lessons/{lesson} national,regional S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/closing/lessons/{lesson} global S D D N N D D 404
            DELETE /api/v1/platforms/{platform}/partnerships/{partnership}/closing/lessons/{lesson} national,regional S D D A A D D 404
            DELETE /api/v1/platforms/{platform}/partnerships/{partnership}/closing/lessons/{lesson} global S D D N N D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/closing/lessons/{lesson}/publication national,regional S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/closing/lessons/{lesson}/publication global S D D N N D D 404
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/closing/next national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/closing/next global S D D N N D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/closing/followers national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/closing/followers global S D D N N D D 422
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/files national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/files global            S D D N N N D 200
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/files national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/files global            S D D N N D D 422
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/files/{file} national,regional S D D A A A D 404
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/files/{file} global            S D D N N N D 404
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/missions national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/missions global            S D D N N N D 200
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/missions national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/missions global            S D D N N D D 422
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/missions/{mission} national,regional S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/missions/{mission} global            S D D N N D D 404
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/missions/{mission}/state national,regional S D D A A D D 404
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/missions/{mission}/state global            S D D N N D D 404
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/reports national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/partnerships/{partnership}/reports global            S D D N N N D 200
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/reports/schedule national,regional S D D A A D D 422
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/reports/schedule global            S D D N N D D 422
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/reports/{report} national,regional S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/partnerships/{partnership}/reports/{report} global            S D D N N D D 404
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/reports/{report}/state national,regional S D D A A D D 404
            POST   /api/v1/platforms/{platform}/partnerships/{partnership}/reports/{report}/state global            S D D N N D D 404
            GET    /api/v1/platforms/{platform}/conduct                    *                 A A A A A A A 200
            GET    /api/v1/platforms/{platform}/memberships                *                 S D D A A A D 200
            PUT    /api/v1/platforms/{platform}/memberships/{membership}/decision * S D D D N D D 404
            GET    /api/v1/platforms/{platform}/registry/{id}/memberships  national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/registry/{id}/memberships  global            S D D N N N D 200
            POST   /api/v1/platforms/{platform}/registry/{id}/memberships  national,regional S D D A A D D 409
            POST   /api/v1/platforms/{platform}/registry/{id}/memberships  global            S D D N N D D 409
            GET    /api/v1/platforms/{platform}/registry/{id}/conduct-acceptances national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/registry/{id}/conduct-acceptances global     S D D N N N D 200
            POST   /api/v1/platforms/{platform}/registry/{id}/conduct-acceptances national,regional S N N A A D N 409
            POST   /api/v1/platforms/{platform}/registry/{id}/conduct-acceptances global     S N N N N D N 409
            GET    /api/v1/platforms/{platform}/recognition                *                 A A A A A A A 200
            GET    /api/v1/platforms/{platform}/certificates/{code}        *                 A A A A A A A 404
            GET    /api/v1/platforms/{platform}/registry/{id}/recognition  national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/registry/{id}/recognition  global            S D D N N N D 200
            POST   /api/v1/platforms/{platform}/registry/{id}/recognition/steps national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/registry/{id}/recognition/steps global            S D D N N D D 422
            POST   /api/v1/platforms/{platform}/registry/{id}/surveys      national,regional S D D A A D D 422
            POST   /api/v1/platforms/{platform}/registry/{id}/surveys      global            S D D N N D D 422
            GET    /api/v1/platforms/{platform}/registry                   *                 S D D A A A D 200
            GET    /api/v1/platforms/{platform}/registry/{id}              national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/registry/{id}              global            S D D A A A D 404
            PUT    /api/v1/platforms/{platform}/registry/{id}              national,regional S D D A A D D 409
            PUT    /api/v1/platforms/{platform}/registry/{id}              global            S D D A A D D 404
            GET    /api/v1/platforms/{platform}/registry/{id}/history      national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/registry/{id}/history      global            S D D A A A D 404
            GET    /api/v1/platforms/{platform}/reviews                    *                 S D D D A A D 200
            GET    /api/v1/platforms/{platform}/reviews/{id}               *                 S D D D A A D 404
            POST   /api/v1/platforms/{platform}/reviews/{id}/decision      *                 S D D D A D D 404
            POST   /api/v1/platforms/{platform}/applications               *                 A A A A A A A 422
            POST   /api/v1/platforms/{platform}/registry                   *                 S D D A A D D 422
            GET    /api/v1/platforms/{platform}/people                     *                 S D D A A A D 200
            POST   /api/v1/platforms/{platform}/people                     *                 S D D D A D D 409
            GET    /api/v1/platforms/{platform}/people/{account}           *                 S D D A A A D 200
            PUT    /api/v1/platforms/{platform}/people/{account}/roles     *                 S D D D A D D 200
            GET    /api/v1/platforms/{platform}/audit-log                  *                 S D A D A A D 200
            GET    /api/v1/platforms/{platform}/export                     *                 S D D D A A D 200
            GET    /api/v1/platforms/{platform}/imports                    *                 S D D A A A D 200
            POST   /api/v1/platforms/{platform}/imports                    *                 S D D A A D D 422
            GET    /api/v1/platforms/{platform}/imports/template           *                 S D D A A A D 200
            GET    /api/v1/platforms/{platform}/imports/registry           *                 S D D A A A D 200
            GET    /api/v1/platforms/{platform}/imports/{id}               *                 S D D A A A D 404
            GET    /api/v1/platforms/{platform}/imports/{id}/rows          *                 S D D A A A D 404
            GET    /api/v1/platforms/{platform}/imports/{id}/report        *                 S D D A A A D 404
            POST   /api/v1/platforms/{platform}/imports/{id}/commit        *                 S D D A A D D 404
            POST   /api/v1/platforms/{platform}/imports/{id}/cancel        *                 S D D A A D D 404
            GET    /api/v1/platforms/{platform}/rounds                     *                 S D D A A A D 200
            POST   /api/v1/platforms/{platform}/rounds                     *                 S D D A A D D 422
            GET    /api/v1/platforms/{platform}/rounds/{round}             *                 S D D A A A D 404
            PUT    /api/v1/platforms/{platform}/rounds/{round}             *                 S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/rounds/{round}/requests    *                 S D D A A D D 404
            PUT    /api/v1/platforms/{platform}/rounds/{round}/mentors     *                 S D D A A D D 404
            POST   /api/v1/platforms/{platform}/rounds/{round}/rules       *                 S D D A A D D 404
            POST   /api/v1/platforms/{platform}/rounds/{round}/computation *                 S D D A A D D 404
            GET    /api/v1/platforms/{platform}/rounds/{round}/plan        *                 S D D A A A D 404
            POST   /api/v1/platforms/{platform}/rounds/{round}/commitment  *                 S D D A A D D 404
            POST   /api/v1/platforms/{platform}/rounds/{round}/cancellation *                S D D A A D D 404
            GET    /api/v1/platforms/{platform}/referrals                  *                 S D D A A A D 200
            POST   /api/v1/platforms/{platform}/referrals/{id}/decision    *                 S D D D A D D 422
            GET    /api/v1/tokens                                          *                 S A A A A A A 200
            POST   /api/v1/tokens                                          *                 S A A A A D A 409
            DELETE /api/v1/tokens/{id}                                     *                 S A A A A D A 404
            GET    /api/v1/me                                              *                 S A A A A A A 200

            GET    /                                                       *                 A A A A A A A 200
            GET    /{platform}                                             national,regional A A A A A A A 200
            GET    /{platform}                                             global            A A A A A A A 303
            GET    /{platform}/operators                                   *                 A A A A A A A 200
            GET    /{platform}/operators.{format}                          *                 A A A A A A A 200
            GET    /observatory/download.{format}                          *                 A A A A A A A 200
            GET    /observatory/catalogue.jsonld                           *                 A A A A A A A 200
            GET    /{platform}/operators/{id}                              national,regional A A A A A A A 200
            GET    /{platform}/operators/{id}                              global            A A A A A A A 404
            GET    /{platform}/partnerships                                *                 A A A A A A A 200
            GET    /{platform}/partnerships/{id}                           national,regional A A A A A A A 200
            GET    /{platform}/partnerships/{id}                           global            A A A A A A A 404
            GET    /{platform}/committee                                   regional          A A A A A A A 200
            GET    /{platform}/committee                                   national,global   N N N N N N N 200
            POST   /{platform}/committee/meetings                          regional          S D D A A D D 422
            POST   /{platform}/committee/meetings                          national,global   S D D N N D D 422
            POST   /{platform}/committee/seats                             regional          S D D A A D D 422
            POST   /{platform}/committee/seats                             national,global   S D D N N D D 422
            POST   /{platform}/committee/seats/{id}/vacate                 *                 S D D A A D D 404
            GET    /{platform}/code-of-conduct                             *                 A A A A A A A 200
            GET    /{platform}/operators/{id}/conduct                      *                 S N N N N N N 200
            POST   /{platform}/operators/{id}/conduct                      *                 S N N N N N N 422
            GET    /{platform}/small-operators                             *                 A A A A A A A 200
            GET    /observatory                                            *                 A A A A A A A 303
            GET    /observatory/measures                                   *                 A A A A A A A 303
            GET    /observatory/measures/{code}                            *                 A A A A A A A 404
            GET    /{platform}/observatory                                 *                 A A A A A A A 200
            GET    /{platform}/observatory/measures                        *                 A A A A A A A 200
            GET    /{platform}/observatory/measures/{code}                 *                 A A A A A A A 404
            GET    /{platform}/certificates/{code}                         *                 A A A A A A A 404
            GET    /{platform}/certificates/{code}/pdf                     *                 A A A A A A A 404
            GET    /problems/{code}                                        *                 A A A A A A A 200
            GET    /{platform}/accent-{hex}.css                            *                 A A A A A A A 200
            GET    /{platform}/logo-{digest}                               *                 A A A A A A A 404
            GET    /{platform}/sign-in                                     *                 A A A A A A A 200|303
            POST   /{platform}/sign-in                                     *                 A A A A A A A 422
            POST   /{platform}/sign-out                                    *                 A A A A A A A 303
            GET    /{platform}/forgotten                                   *                 A A A A A A A 200
            POST   /{platform}/forgotten                                   *                 A A A A A A A 422
            GET    /{platform}/welcome/{secret}                            *                 A A A A A A A 200
            POST   /{platform}/welcome/{secret}                            *                 A A A A A A A 422
            GET    /{platform}/me                                          *                 S A A A A A A 200
            POST   /{platform}/me/tokens                                   *                 S A A A A D A 422
            POST   /{platform}/me/tokens/{id}/revoke                       *                 S A A A A D A 404
            GET    /{platform}/me/drafts/{draft}                           *                 S A A A A A A 404
            POST   /{platform}/me/drafts/{draft}/discard                   *                 S A A A A D A 404
            POST   /{platform}/me/sign-out-everywhere                      *                 S A A A A D A 303
            GET    /{platform}/administration                              *                 S N A A A A N 200
            GET    /{platform}/administration/texts                        *                 S N N N A A N 200
            POST   /{platform}/administration/texts                        *                 S N N N A D N 303
            GET    /{platform}/administration/contacts                     *                 S N N N A A N 200
            POST   /{platform}/administration/contacts                     *                 S D D D A D D 422
            POST   /{platform}/administration/contacts/{id}/remove         *                 S D D D A D D 404
            GET    /{platform}/administration/appearance                   *                 S N N N A A N 200
            POST   /{platform}/administration/appearance                   *                 S N N N A D N 303
            POST   /{platform}/administration/appearance/remove-logo       *                 S D D D A D D 303
            GET    /{platform}/administration/partnerships                 *                 S N N A A A N 200
            GET    /{platform}/administration/partnerships/new             *                 S D D A A D D 200
            POST   /{platform}/administration/partnerships/new             *                 S D D A A D D 422
            GET    /{platform}/administration/partnerships/{partnership}   national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}   global            S N N N N N N 200
            GET    /{platform}/administration/partnerships/{partnership}/course national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/course global            S N N N N N N 200
            GET    /{platform}/administration/partnerships/{partnership}/parties national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/parties global            S N N N N N N 200
            GET    /{platform}/administration/partnerships/{partnership}/edit national,regional S D D A A D D 200
            GET    /{platform}/administration/partnerships/{partnership}/edit global            S D D N N D D 200
            POST   /{platform}/administration/partnerships/{partnership}/step national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/step global            S D D N N D D 422
            POST   /{platform}/administration/partnerships/{partnership}/told national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/told global            S D D N N D D 422
            POST   /{platform}/administration/partnerships/{partnership}/consent national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/consent global            S D D N N D D 422
            POST   /{platform}/administration/partnerships/{partnership}/words/{party} national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/words/{party} global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/edit national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/edit global            S D D N N D D 422
            POST   /{platform}/administration/partnerships/{partnership}/publication national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/publication global            S D D N N D D 422
            POST   /{platform}/administration/partnerships/{partnership}/parties national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/parties global            S D D N N D D 422
            POST   /{platform}/administration/partnerships/{partnership}/parties/{party}/areas national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/parties/{party}/areas global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/parties/{party}/removal national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/parties/{party}/removal global            S D D N N D D 404
            GET    /{platform}/administration/partnerships/{partnership}/agreement national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/agreement global S N N N N N N 200
            POST   /{platform}/administration/partnerships/{partnership}/agreement national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/agreement global S D D N N D D 422
            GET    /{platform}/administration/partnerships/{partnership}/agreement/{text} national,regional S N N A A A N 404
            GET    /{platform}/administration/partnerships/{partnership}/agreement/{text} global S N N N N N N 404
            GET    /{platform}/administration/partnerships/{partnership}/agreement/{text}/pdf national,regional S D D A A A D 404
            GET    /{platform}/administration/partnerships/{partnership}/agreement/{text}/pdf global S D D N N N D 404
            GET    /{platform}/administration/partnerships/{partnership}/agreement/{text}/edit national,regional S D D A A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/agreement/{text}/edit global S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/agreement/{text}/edit national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/agreement/{text}/edit global S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/agreement/{text}/send national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/agreement/{text}/send global S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/agreement/{text}/tell national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/agreement/{text}/tell global S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/agreement/{text}/reopen national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/agreement/{text}/reopen global S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/agreement/{text}/discard national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/agreement/{text}/discard global S D D N N D D 404
            GET    /{platform}/administration/partnerships/{partnership}/agreement/{text}/sign/{party} national,regional S D D A A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/agreement/{text}/sign/{party} global S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/agreement/{text}/sign/{party} national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/agreement/{text}/sign/{party} global S D D N N D D 404
            GET    /{platform}/administration/assessments national,regional S N N A A A N 200
            GET    /{platform}/administration/assessments global S N N N N N N 200
            GET    /{platform}/administration/operators/{id}/assessments national,regional S N N A A A N 200
            GET    /{platform}/administration/operators/{id}/assessments global S N N N N N N 200
            POST   /{platform}/administration/operators/{id}/assessments national,regional S D D A A D D 303|422
            POST   /{platform}/administration/operators/{id}/assessments global S D D N N D D 303|422
            GET    /{platform}/administration/operators/{id}/assessments/{assessment} national,regional S N N A A A N 404
            GET    /{platform}/administration/operators/{id}/assessments/{assessment} global S N N N N N N 404
            POST   /{platform}/administration/operators/{id}/assessments/{assessment} national,regional S D D A A D D 404
            POST   /{platform}/administration/operators/{id}/assessments/{assessment} global S D D N N D D 404
            POST   /{platform}/administration/operators/{id}/assessments/{assessment}/submission national,regional S D D A A D D 404
            POST   /{platform}/administration/operators/{id}/assessments/{assessment}/submission global S D D N N D D 404
            POST   /{platform}/administration/operators/{id}/assessments/{assessment}/decision national,regional S D D D A D D 404
            POST   /{platform}/administration/operators/{id}/assessments/{assessment}/decision global S D D D N D D 404
            GET    /{platform}/administration/areas national,regional S N N A A A N 200
            GET    /{platform}/administration/areas global S N N N N N N 200
            POST   /{platform}/administration/areas national,regional S D D D A D D 422
            POST   /{platform}/administration/areas global S D D D N D D 422
            GET    /{platform}/administration/areas/{code} * S D D D A D D 404
            POST   /{platform}/administration/areas/{code} * S D D D A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/diagnosis national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/diagnosis global            S N N N N N N 200
            GET    /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis} national,regional S N N A A A N 404
            GET    /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis} global            S N N N N N N 404
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis national,regional S D D A A D D 303|422
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis global            S D D N N D D 303|422
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/conducted national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/conducted global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/told national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/told global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/words/{party} national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/words/{party} global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/{part} national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/{part} global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/{part}/{line} national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/{part}/{line} global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/{part}/{line}/removal national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/{part}/{line}/removal global            S D D N N D D 404
            """,
                    """
            GET    /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/{part} national,regional S D D A A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/{part} global            S D D N N D D 404
            GET    /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/{part}/{line} national,regional S D D A A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/diagnosis/{diagnosis}/{part}/{line} global            S D D N N D D 404
            GET    /{platform}/administration/partnerships/{partnership}/plan national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/plan global            S N N N N N N 200
            GET    /{platform}/administration/partnerships/{partnership}/plan/{plan} national,regional S N N A A A N 404
            GET    /{platform}/administration/partnerships/{partnership}/plan/{plan} global            S N N N N N N 404
            GET    /{platform}/administration/partnerships/{partnership}/plan/{plan}/changes national,regional S N N A A A N 404
            GET    /{platform}/administration/partnerships/{partnership}/plan/{plan}/changes global            S N N N N N N 404
            POST   /{platform}/administration/partnerships/{partnership}/plan national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/plan global            S D D N N D D 422
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/sent national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/sent global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/taken-back national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/taken-back global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/removal national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/removal global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/told national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/told global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/words/{party} national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/words/{party} global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/{part} national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/{part} global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/{part}/{line} national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/{part}/{line} global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/{part}/{line}/removal national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/plan/{plan}/{part}/{line}/removal global            S D D N N D D 404
            GET    /{platform}/administration/partnerships/{partnership}/plan/{plan}/{part} national,regional S D D A A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/plan/{plan}/{part} global            S D D N N D D 404
            GET    /{platform}/administration/partnerships/{partnership}/plan/{plan}/{part}/{line} national,regional S D D A A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/plan/{plan}/{part}/{line} global            S D D N N D D 404
            GET    /{platform}/administration/partnerships/{partnership}/closing national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/closing global S N N N N N N 200
            POST   /{platform}/administration/partnerships/{partnership}/closing/next national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/closing/next global S D D N N D D 422
            POST   /{platform}/administration/partnerships/{partnership}/closing/followers national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/closing/followers global S D D N N D D 422
            GET    /{platform}/administration/partnerships/{partnership}/closing/evaluations/{party} national,regional S N N A A A N 404
            GET    /{platform}/administration/partnerships/{partnership}/closing/evaluations/{party} global S N N N N N N 404
            POST   /{platform}/administration/partnerships/{partnership}/closing/evaluations/{party} national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/closing/evaluations/{party} global S D D N N D D 404
            GET    /{platform}/administration/partnerships/{partnership}/closing/lessons/new national,regional S D D A A D D 200
            GET    /{platform}/administration/partnerships/{partnership}/closing/lessons/new global S D D N N D D 200
            POST   /{platform}/administration/partnerships/{partnership}/closing/lessons/new national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/closing/lessons/new global S D D N N D D 422
            GET    /{platform}/administration/partnerships/{partnership}/closing/lessons/{lesson} national,regional S D D A A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/closing/lessons/{lesson} global S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/closing/lessons/{lesson} national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/closing/lessons/{lesson} global S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/closing/lessons/{lesson}/remove national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/closing/lessons/{lesson}/remove global S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/closing/lessons/{lesson}/show national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/closing/lessons/{lesson}/show global S D D N N D D 404
            GET    /{platform}/administration/operators                    *                 S N N A A A N 200
            GET    /{platform}/administration/operators/{id}               national,regional S N N A A A N 200
            GET    /{platform}/administration/operators/{id}               global            S N N A A A N 404
            GET    /{platform}/administration/operators/{id}/edit          national,regional S N N A A D N 200
            GET    /{platform}/administration/operators/{id}/edit          global            S N N A A D N 404
            POST   /{platform}/administration/operators/{id}/edit          national,regional S D D A A D D 422
            POST   /{platform}/administration/operators/{id}/edit          global            S D D A A D D 404
            POST   /{platform}/administration/operators/{id}/identifiers   national,regional S D D A A D D 422
            POST   /{platform}/administration/operators/{id}/identifiers   global            S D D A A D D 404
            POST   /{platform}/administration/operators/{id}/identifiers/{identifier}/remove * S D D A A D D 404
            POST   /{platform}/administration/operators/{id}/standing      national,regional S D D D A D D 422
            POST   /{platform}/administration/operators/{id}/standing      global            S D D D A D D 404
            GET    /{platform}/administration/review                       *                 S N N N A A N 200
            GET    /{platform}/administration/review/{id}                  *                 S N N N A A N 404
            POST   /{platform}/administration/review/{id}/decision         *                 S D D D A D D 404
            GET    /{platform}/administration/review/together/{import}     *                 S N N N A A N 200
            POST   /{platform}/administration/review/together/{import}     *                 S D D D A D D 303
            GET    /{platform}/administration/people                       *                 S N N A A A N 200
            POST   /{platform}/administration/people                       *                 S D D D A D D 422
            GET    /{platform}/administration/people/{account}             *                 S N N A A A N 200
            POST   /{platform}/administration/people/{account}             *                 S D D D A D D 303
            GET    /{platform}/join                                        *                 A A A A A A A 200
            POST   /{platform}/join                                        *                 A A A A A A A 422
            GET    /{platform}/join/{secret}                               *                 A A A A A A A 200
            GET    /{platform}/join/{secret}/{part}                        *                 A A A A A A A 200
            POST   /{platform}/join/{secret}/{part}                        *                 A A A A A A A 422
            POST   /{platform}/join/{secret}/documents                     *                 A A A A A A A 422
            POST   /{platform}/join/{secret}/documents/{document}/remove   *                 A A A A A A A 422
            POST   /{platform}/join/{secret}/link                          *                 A A A A A A A 422
            POST   /{platform}/join/{secret}/submit                        *                 A A A A A A A 422
            POST   /{platform}/join/{secret}/discard                       *                 A A A A A A A 422
            GET    /{platform}/administration/operators/enter              *                 S N N A A A N 200
            POST   /{platform}/administration/operators/enter              *                 S D D A A D D 422
            GET    /{platform}/administration/operators/invite             *                 S N N A A A N 200
            POST   /{platform}/administration/operators/invite             *                 S D D A A D D 422
            POST   /{platform}/administration/operators/invite/{operator}/again national,regional S D D A A D D 409
            POST   /{platform}/administration/operators/invite/{operator}/again global            S D D A A D D 404
            GET    /{platform}/administration/operators/{operator}/documents national,regional S N N A A A N 200
            GET    /{platform}/administration/operators/{operator}/documents global            S N N A A A N 404
            POST   /{platform}/administration/operators/{operator}/documents national,regional S D D A A D D 422
            POST   /{platform}/administration/operators/{operator}/documents global            S D D A A D D 404
            GET    /{platform}/administration/operators/{operator}/documents/{document} *                 S D D A A A D 404
            POST   /{platform}/administration/operators/{operator}/documents/{document}/remove *                 S D D A A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/progress national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/progress global            S N N N N N N 200
            POST   /{platform}/administration/partnerships/{partnership}/progress/stages national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/progress/stages global            S D D N N D D 422
            GET    /{platform}/administration/partnerships/{partnership}/progress/capacity/{dimension} * S N N A A A N 404
            POST   /{platform}/administration/partnerships/{partnership}/progress/capacity/{dimension} * S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/progress/capacity/{dimension}/{change}/words/{party} * S D D A A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/progress/pulse/{party} * S N N A A A N 404
            POST   /{platform}/administration/partnerships/{partnership}/progress/pulse/{party} * S D D A A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/progress/results/{objective} * S N N A A A N 404
            POST   /{platform}/administration/partnerships/{partnership}/progress/results/{objective} * S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/progress/results/{objective}/waiver * S D D A A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/files national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/files global            S N N N N N N 200
            POST   /{platform}/administration/partnerships/{partnership}/files national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/files global            S D D N N D D 422
            GET    /{platform}/administration/partnerships/{partnership}/files/{file} national,regional S D D A A A D 404
            GET    /{platform}/administration/partnerships/{partnership}/files/{file} global            S D D N N N D 404
            POST   /{platform}/administration/partnerships/{partnership}/files/{file}/remove national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/files/{file}/remove global            S D D N N D D 404
            GET    /{platform}/administration/partnerships/{partnership}/missions national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/missions global            S N N N N N N 200
            POST   /{platform}/administration/partnerships/{partnership}/missions national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/missions global            S D D N N D D 422
            GET    /{platform}/administration/partnerships/{partnership}/missions/new national,regional S D D A A D D 200
            GET    /{platform}/administration/partnerships/{partnership}/missions/new global            S D D N N D D 200
            GET    /{platform}/administration/partnerships/{partnership}/missions/{mission} national,regional S N N A A A N 404
            GET    /{platform}/administration/partnerships/{partnership}/missions/{mission} global            S N N N N N N 404
            GET    /{platform}/administration/partnerships/{partnership}/missions/{mission}/edit national,regional S D D A A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/missions/{mission}/edit global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/missions/{mission}/edit national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/missions/{mission}/edit global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/missions/{mission}/state national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/missions/{mission}/state global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/missions/{mission}/report national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/missions/{mission}/report global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/missions/{mission}/participants national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/missions/{mission}/participants global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/missions/{mission}/follow-ups national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/missions/{mission}/follow-ups global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/missions/{mission}/follow-ups/{follow} national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/missions/{mission}/follow-ups/{follow} global            S D D N N D D 404
            GET    /{platform}/administration/partnerships/{partnership}/reports national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/reports global            S N N N N N N 200
            POST   /{platform}/administration/partnerships/{partnership}/reports/schedule national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/reports/schedule global            S D D N N D D 422
            POST   /{platform}/administration/partnerships/{partnership}/reports/told national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/reports/told global            S D D N N D D 422
            GET    /{platform}/administration/partnerships/{partnership}/reports/{report} national,regional S N N A A A N 404
            GET    /{platform}/administration/partnerships/{partnership}/reports/{report} global            S N N N N N N 404
            POST   /{platform}/administration/partnerships/{partnership}/reports/{report} national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/reports/{report} global            S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/reports/{report}/decision national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/reports/{report}/decision global            S D D N N D D 404
            GET    /{platform}/administration/members                      national          S N N A A A N 200
            GET    /{platform}/administration/members                      regional,global   S N N N N N N 200
            POST   /{platform}/administration/members                      national          S D D A A D D 422
            POST   /{platform}/administration/members                      regional,global   S D D N N D D 422
            POST   /{platform}/administration/members/{id}/leave           *                 S D D A A D D 404
            GET    /{platform}/administration/memberships                  *                 S N N A A A N 200
            POST   /{platform}/administration/memberships/{membership}     *                 S D D D N D D 422
            GET    /{platform}/administration/operators/{id}/memberships   national,regional S N N A A A N 200
            GET    /{platform}/administration/operators/{id}/memberships   global            S N N N N N N 200
            POST   /{platform}/administration/operators/{id}/memberships   national,regional S D D A A D D 422
            POST   /{platform}/administration/operators/{id}/memberships   global            S D D N N D D 422
            POST   /{platform}/administration/operators/{id}/memberships/{membership}/end national,regional S D D A A D D 422
            POST   /{platform}/administration/operators/{id}/memberships/{membership}/end global S D D N N D D 422
            GET    /{platform}/administration/acceptances                  *                 S N N A A A N 200
            POST   /{platform}/administration/acceptances/tell             *                 S D D A A D D 303
            GET    /{platform}/administration/operators/{id}/conduct       national,regional S N N A A A N 200
            GET    /{platform}/administration/operators/{id}/conduct       global            S N N N N N N 200
            POST   /{platform}/administration/operators/{id}/conduct       national,regional S D D A A D D 422
            POST   /{platform}/administration/operators/{id}/conduct       global            S D D N N D D 422
            GET    /{platform}/my-data/{secret}                            *                 A A A A A A A 200
            POST   /{platform}/my-data/{secret}/consent                    *                 A A A A A A A 422
            POST   /{platform}/my-data/{secret}/correct                    *                 A A A A A A A 422
            POST   /{platform}/my-data/{secret}/withdraw                   *                 A A A A A A A 409
            POST   /{platform}/my-data/{secret}/erase                      *                 A A A A A A A 409
            GET    /{platform}/my-data/{secret}/export                     *                 A A A A A A A 409
            GET    /{platform}/administration/retention                    *                 S N N A A A N 200
            GET    /{platform}/administration/operators/{id}/contacts      national,regional S N N A A A N 200
            GET    /{platform}/administration/operators/{id}/contacts      global            S N N N N N N 200
            POST   /{platform}/administration/operators/{id}/contacts      national,regional S D D A A D D 422
            POST   /{platform}/administration/operators/{id}/contacts      global            S D D N N D D 422
            GET    /{platform}/administration/operators/{id}/contacts/{contact} *            S N N N N N N 200
            POST   /{platform}/administration/operators/{id}/contacts/{contact} *            S D D N N D D 422
            POST   /{platform}/administration/operators/{id}/contacts/{contact}/ask *        S D D N N D D 422
            POST   /{platform}/administration/operators/{id}/contacts/{contact}/end *        S D D N N D D 422
            GET    /{platform}/administration/operators/{id}/contacts/{contact}/data *       S D D N N N D 200
            GET    /{platform}/administration/conduct                      global            S N N N A A N 200
            GET    /{platform}/administration/conduct                      national,regional S N N N N N N 200
            POST   /{platform}/administration/conduct                      global            S D D D A D D 422
            POST   /{platform}/administration/conduct                      national,regional S D D D A D D 409
            POST   /{platform}/administration/conduct/{id}                 global            S D D D A D D 422
            POST   /{platform}/administration/conduct/{id}                 national,regional S D D D A D D 409
            POST   /{platform}/administration/conduct/{id}/announce        global            S D D D A D D 422
            POST   /{platform}/administration/conduct/{id}/announce        national,regional S D D D A D D 409
            POST   /{platform}/administration/conduct/{id}/discard         global            S D D D A D D 404
            POST   /{platform}/administration/conduct/{id}/discard         national,regional S D D D A D D 409
            GET    /{platform}/administration/operators/small              *                 S N N A A A N 200
            GET    /{platform}/administration/operators/small/print        *                 S N N A A A N 200
            POST   /{platform}/administration/operators/small              *                 S D D A A D D 422
            GET    /{platform}/administration/operators/{id}/survey        national,regional S N N A A A N 200
            GET    /{platform}/administration/operators/{id}/survey        global            S N N N N N N 200
            POST   /{platform}/administration/operators/{id}/survey        national,regional S D D A A D D 422
            POST   /{platform}/administration/operators/{id}/survey        global            S D D N N D D 422
            GET    /{platform}/administration/operators/{id}/recognition   national,regional S N N A A A N 200
            GET    /{platform}/administration/operators/{id}/recognition   global            S N N N N N N 200
            POST   /{platform}/administration/operators/{id}/recognition/steps national,regional S D D A A D D 422
            POST   /{platform}/administration/operators/{id}/recognition/steps global            S D D N N D D 422
            POST   /{platform}/administration/operators/{id}/recognition/steps/{step}/withdraw national,regional S D D A A D D 422
            POST   /{platform}/administration/operators/{id}/recognition/steps/{step}/withdraw global            S D D N N D D 422
            POST   /{platform}/administration/operators/{id}/recognition/certificates national,regional S D D A A D D 409
            POST   /{platform}/administration/operators/{id}/recognition/certificates global            S D D N N D D 409
            GET    /{platform}/administration/imports                      national,regional S N N A A A N 200
            GET    /{platform}/administration/imports                      global            S N N N N N N 200
            POST   /{platform}/administration/imports                      national,regional S N N A A D N 422
            POST   /{platform}/administration/imports                      global            S N N N N N N 422
            POST   /{platform}/administration/imports/second-person        *                 S D D D A D D 303
            GET    /{platform}/administration/imports/template.{format}    national,regional S N N A A A N 200
            GET    /{platform}/administration/imports/template.{format}    global            S N N N N N N 200
            GET    /{platform}/administration/imports/registry.{format}    national,regional S N N A A A N 200
            GET    /{platform}/administration/imports/registry.{format}    global            S N N N N N N 200
            GET    /{platform}/administration/imports/{id}                 *                 S N N A A A N 404
            GET    /{platform}/administration/imports/{id}/columns         *                 S N N A A A N 404
            POST   /{platform}/administration/imports/{id}                 national,regional S N N A A D N 404
            POST   /{platform}/administration/imports/{id}                 global            S N N N N N N 404
            POST   /{platform}/administration/imports/{id}/commit          *                 S D D A A D D 404
            POST   /{platform}/administration/imports/{id}/cancel          *                 S D D A A D D 404
            GET    /{platform}/administration/imports/{id}/report          *                 S N N A A A N 404
            GET    /{platform}/administration/requests                     national,regional S N N A A A N 200
            GET    /{platform}/administration/requests                     global            S N N N N N N 200
            GET    /{platform}/administration/requests/{id}                *                 S N N A A A N 404
            POST   /{platform}/administration/requests/{id}/accept         *                 S D D D A D D 404
            POST   /{platform}/administration/requests/{id}/link           *                 S D D D A D D 404
            POST   /{platform}/administration/requests/{id}/decline        *                 S D D D A D D 404
            GET    /{platform}/administration/partnerships/{partnership}/money national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/money global S N N N N N N 200
            GET    /{platform}/administration/partnerships/{partnership}/money/journal national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/money/journal global S N N N N N N 200
            POST   /{platform}/administration/partnerships/{partnership}/money national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/money global S D D N N D D 422
            POST   /{platform}/administration/partnerships/{partnership}/money/contributions/{contribution}/reversal national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/money/contributions/{contribution}/reversal global S D D N N D D 422
            POST   /{platform}/administration/partnerships/{partnership}/money/claims national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/money/claims global S D D N N D D 422
            GET    /{platform}/administration/partnerships/{partnership}/money/claims/{claim} national,regional S N N A A A N 404
            GET    /{platform}/administration/partnerships/{partnership}/money/claims/{claim} global S N N N N N N 404
            POST   /{platform}/administration/partnerships/{partnership}/money/claims/{claim}/receipts national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/money/claims/{claim}/receipts global S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/money/claims/{claim}/receipts/{receipt}/removal national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/money/claims/{claim}/receipts/{receipt}/removal global S D D N N D D 404
            POST   /{platform}/administration/partnerships/{partnership}/money/claims/{claim}/step national,regional S D D A A D D 404
            POST   /{platform}/administration/partnerships/{partnership}/money/claims/{claim}/step global S D D N N D D 404
            GET    /{platform}/administration/partnerships/{partnership}/ties national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/ties global S N N N N N N 200
            POST   /{platform}/administration/partnerships/{partnership}/ties national,regional S D D A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/ties global S D D N N D D 422
            GET    /{platform}/administration/partnerships/{partnership}/concern national,regional S N N A A A N 200
            GET    /{platform}/administration/partnerships/{partnership}/concern global S N N N N N N 200
            POST   /{platform}/administration/partnerships/{partnership}/concern national,regional S D N A A D D 422
            POST   /{platform}/administration/partnerships/{partnership}/concern global S D N N N D D 422
            GET    /{platform}/administration/rounds                       national,regional S N N A A A N 200
            GET    /{platform}/administration/rounds                       global            S N N N N N N 200
            POST   /{platform}/administration/rounds                       national,regional S D D A A D D 422
            POST   /{platform}/administration/rounds                       global            S D D N N D D 422
            GET    /{platform}/administration/rounds/{round}               *                 S N N A A A N 404
            GET    /{platform}/administration/rounds/{round}/terms         *                 S N N A A A N 404
            GET    /{platform}/administration/rounds/{round}/requests      *                 S N N A A A N 404
            GET    /{platform}/administration/rounds/{round}/mentors       *                 S N N A A A N 404
            GET    /{platform}/administration/rounds/{round}/rules         *                 S N N A A A N 404
            GET    /{platform}/administration/rounds/{round}/pairs/{request}/{offer} *       S N N A A A N 404
            GET    /{platform}/administration/rounds/{round}/screen        *                 S N N A A A N 404
            GET    /{platform}/administration/rounds/{round}/print         *                 S N N A A A N 404
            GET    /{platform}/administration/rounds/{round}/plan.csv      *                 S D D A A A D 404
            GET    /{platform}/administration/rounds/{round}/commitment    *                 S N N A A A N 404
            POST   /{platform}/administration/rounds/{round}/terms         *                 S D D A A D D 404
            POST   /{platform}/administration/rounds/{round}/requests      *                 S D D A A D D 404
            POST   /{platform}/administration/rounds/{round}/mentors       *                 S D D A A D D 404
            POST   /{platform}/administration/rounds/{round}/rules         *                 S D D A A D D 404
            POST   /{platform}/administration/rounds/{round}/rules/removal *                 S D D A A D D 404
            POST   /{platform}/administration/rounds/{round}/computation   *                 S D D A A D D 404
            POST   /{platform}/administration/rounds/{round}/commitment    *                 S D D A A D D 404
            POST   /{platform}/administration/rounds/{round}/cancellation  *                 S D D A A D D 404
            GET    /{platform}/administration/exchange-rates                *                 S N N A A A N 200
            POST   /{platform}/administration/exchange-rates                *                 S D D A A D D 422
            POST   /{platform}/administration/exchange-rates/{rate}/withdrawal * S D D A A D D 422
            GET    /{platform}/administration/integrity                     *                 S N A N N N N 200
            GET    /{platform}/administration/integrity/{case}              *                 S N A N N N N 404
            POST   /{platform}/administration/integrity/{case}/step * S D A D D D D 404
            POST   /{platform}/administration/integrity/{case}/notes * S D A D D D D 404
            POST   /{platform}/administration/integrity/{case}/named * S D A D D D D 404
            GET    /{platform}/concern                                      *                 A A A A A A A 200
            POST   /{platform}/concern                                      *                 A A A A A A A 422
            GET    /{platform}/administration/messages                     *                 S N N N A A N 200
            GET    /{platform}/administration/audit-log                    *                 S N A N A A N 200
            GET    /{platform}/administration/platforms                    global            S N N N A A N 200
            GET    /{platform}/administration/platforms                    national,regional S N N N N N N 200
            POST   /{platform}/administration/platforms                    global            S D D D A D D 422
            POST   /{platform}/administration/platforms                    national,regional S D D D N D D 422
            GET    /{platform}/administration/export                       *                 S N N N A A N 200
            GET    /{platform}/administration/export/archive               *                 S D D D A A D 200
            """);

    private static final Site SITE = Site.demonstration();
    private static final Ask NATIONAL = new Ask(SITE, "wop-mexico");
    private static final Ask REGIONAL = new Ask(SITE, "cari-wop");
    private static final Ask GLOBAL = new Ask(SITE, "gwopa");

    /** One line of the matrix. */
    record Line(String method, String path, String kind, List<String> verdicts, String allowed) {
        static List<Line> all() {
            return Stream.of(
                            MATRIX,
                            MatrixOfSupport.LINES,
                            MatrixOfMatching.LINES,
                            MatrixOfProposals.LINES,
                            MatrixOfReleases.LINES)
                    .flatMap(String::lines)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(" +"))
                    .map(
                            words ->
                                    new Line(
                                            words[0],
                                            words[1],
                                            words[2],
                                            List.of(words).subList(3, 10),
                                            words[10]))
                    .toList();
        }

        String route() {
            return method + " " + path;
        }

        boolean holdsFor(String wanted) {
            return kind.equals("*") || List.of(kind.split(",")).contains(wanted);
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }

        void hold(String verdict, Answer answer) {
            var expected =
                    switch (verdict) {
                        case "A" -> allowed;
                        case "S" -> isApi() ? "401" : "303";
                        case "D" -> "403";
                        case "N" -> "404";
                        default -> throw new AssertionError("no verdict: " + verdict);
                    };
            assertThat(expected.split("\\|"))
                    .as(route() + " " + verdict + "\n" + answer)
                    .contains(String.valueOf(answer.status()));
            if (verdict.equals("S") && !isApi()) {
                assertThat(answer.location()).contains("/sign-in?next=");
            } else if (answer.status() == 303) {
                assertThat(answer.location()).doesNotContain("/sign-in?next=");
            }
        }
    }

    @Test
    void listsEveryMethodOnceForEachKindOfPlatform() {
        var there = new ArrayList<>(Routes.ofApi());
        there.addAll(Routes.ofPages());

        for (var kind : List.of("national", "regional", "global")) {
            assertThat(Line.all().stream().filter(line -> line.holdsFor(kind)).map(Line::route))
                    .containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @TestFactory
    Stream<DynamicTest> holdsForACountry() {
        return held(
                NATIONAL, "national", List.of("wop-lac", "wop-argentina", "wop-honduras", "gwopa"));
    }

    @TestFactory
    Stream<DynamicTest> holdsForARegion() {
        return held(
                REGIONAL, "regional", List.of("wop-lac", "wop-mexico", "wop-honduras", "gwopa"));
    }

    @TestFactory
    Stream<DynamicTest> holdsForTheGlobalPlatform() {
        return held(GLOBAL, "global", List.of("wop-lac", "cari-wop", "wop-mexico", "wop-honduras"));
    }

    /** An administrator of a platform below is as much an outsider as any other. */
    @TestFactory
    Stream<DynamicTest> holdsAgainstThePlatformsBelow() {
        var ask = new Ask(SITE, "wop-lac");
        return held(ask, "regional", Map.of(ask.as("cari-wop", "ADMINISTRATOR"), 6));
    }

    private static Stream<DynamicTest> held(Ask ask, String kind, List<String> outsiders) {
        return held(ask, kind, callers(ask, outsiders));
    }

    /** What ends all sessions of a caller comes last, and for one kind only. */
    private static Stream<DynamicTest> held(
            Ask ask, String kind, Map<Ask.Caller, Integer> callers) {
        return Line.all().stream()
                .filter(line -> line.holdsFor(kind))
                .filter(line -> kind.equals("national") || !line.path().endsWith("-everywhere"))
                .sorted(Comparator.comparing(line -> line.path().endsWith("-everywhere")))
                .map(
                        line ->
                                DynamicTest.dynamicTest(
                                        line.route(),
                                        () ->
                                                callers.forEach(
                                                        (caller, column) ->
                                                                line.hold(
                                                                        line.verdicts().get(column),
                                                                        ask.send(line, caller)))));
    }

    static Map<Ask.Caller, Integer> callers(Ask ask, List<String> outsiders) {
        var callers = new LinkedHashMap<Ask.Caller, Integer>();
        callers.put(Ask.NOBODY, 0);
        callers.put(ask.as(ask.platform(), "VISITOR"), 1);
        callers.put(ask.as(ask.platform(), "INTEGRITY_OFFICER"), 2);
        callers.put(ask.as(ask.platform(), "FACILITATOR"), 3);
        callers.put(ask.as(ask.platform(), "ADMINISTRATOR"), 4);
        callers.put(ask.readingOnly(), 5);
        outsiders.forEach(other -> callers.put(ask.as(other, "ADMINISTRATOR"), 6));
        return callers;
    }

    /**
     * What somebody typed is not even looked at before it is clear that this somebody may send it:
     * an empty form gets the same refusal as a good one.
     */
    @TestFactory
    Stream<DynamicTest> refusesBeforeItReads() {
        var callers = callers(NATIONAL, List.of("wop-honduras"));
        callers.values().remove(5);
        return Line.all().stream()
                .filter(line -> line.holdsFor("national") && !line.method().equals("GET"))
                .map(
                        line ->
                                DynamicTest.dynamicTest(
                                        line.route(),
                                        () ->
                                                callers.forEach(
                                                        (caller, column) ->
                                                                refused(line, caller, column))));
    }

    private static void refused(Line line, Ask.Caller caller, int column) {
        var verdict = line.verdicts().get(column);
        if (verdict.equals("A")) {
            return;
        }
        var answer = NATIONAL.sendNothing(line, caller);
        if (verdict.equals("S")) {
            line.hold(verdict, answer);
        } else {
            assertThat(answer.status())
                    .as(line.route() + " by " + caller + "\n" + answer)
                    .isIn(403, 404, 400, 415, 303);
            if (answer.status() == 303) {
                assertThat(line.path()).endsWith("/texts");
            }
        }
    }
}
