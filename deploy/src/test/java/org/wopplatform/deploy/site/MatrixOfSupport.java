package org.wopplatform.deploy.site;

/** Lines of {@link MatrixIT}, which hold together more than one constant can. */
final class MatrixOfSupport {
    static final String LINES =
            """
            GET    /api/v1/platforms/{platform}/support/requests * S D D A A A D 200
            POST   /api/v1/platforms/{platform}/support/requests * S D D A A D D 422
            GET    /api/v1/platforms/{platform}/support/requests/{request} * S D D A A A D 404
            PUT    /api/v1/platforms/{platform}/support/requests/{request} * S D D A A D D 404
            POST   /api/v1/platforms/{platform}/support/requests/{request}/state * S D D A A D D 404
            GET    /api/v1/platforms/{platform}/support/offers * S D D A A A D 200
            POST   /api/v1/platforms/{platform}/support/offers * S D D A A D D 422
            GET    /api/v1/platforms/{platform}/support/offers/{offer} * S D D A A A D 404
            PUT    /api/v1/platforms/{platform}/support/offers/{offer} * S D D A A D D 404
            POST   /api/v1/platforms/{platform}/support/offers/{offer}/state * S D D A A D D 404
            GET    /api/v1/platforms/{platform}/support/operators/{operator}/consent national,regional S D D A A A D 200
            GET    /api/v1/platforms/{platform}/support/operators/{operator}/consent global S D D N N N D 200
            PUT    /api/v1/platforms/{platform}/support/operators/{operator}/consent national,regional S D D A A D D 422
            PUT    /api/v1/platforms/{platform}/support/operators/{operator}/consent global S D D N N D D 422
            GET    /api/v1/platforms/{platform}/support/policy * S D D A A A D 200
            PUT    /api/v1/platforms/{platform}/support/policy * S D D D A D D 422
            GET    /api/v1/platforms/{platform}/board * S D D A A A D 200
            GET    /api/v1/platforms/{platform}/demand * S D D A A A D 200
            GET    /{platform}/administration/support national,regional S N N A A A N 200
            GET    /{platform}/administration/support global S N N N N N N 200
            GET    /{platform}/administration/support/operators national,regional S N N A A A N 200
            GET    /{platform}/administration/support/operators global S N N N N N N 200
            GET    /{platform}/administration/support/operators/{operator} national,regional S N N A A A N 200
            GET    /{platform}/administration/support/operators/{operator} global S N N N N N N 200
            GET    /{platform}/administration/support/operators/{operator}/requests/new national,regional S D D A A D D 200
            GET    /{platform}/administration/support/operators/{operator}/requests/new global S D D N N D D 200
            POST   /{platform}/administration/support/operators/{operator}/requests national,regional S D D A A D D 422
            POST   /{platform}/administration/support/operators/{operator}/requests global S D D N N D D 422
            GET    /{platform}/administration/support/requests/{request} * S N N A A A N 404
            GET    /{platform}/administration/support/requests/{request}/edit * S D D A A D D 404
            POST   /{platform}/administration/support/requests/{request}/edit * S D D A A D D 404
            POST   /{platform}/administration/support/requests/{request}/opening * S D D A A D D 404
            POST   /{platform}/administration/support/requests/{request}/renewal * S D D A A D D 404
            POST   /{platform}/administration/support/requests/{request}/withdrawal * S D D A A D D 404
            POST   /{platform}/administration/support/requests/{request}/discard * S D D A A D D 404
            GET    /{platform}/administration/support/operators/{operator}/offers/new national,regional S D D A A D D 200
            GET    /{platform}/administration/support/operators/{operator}/offers/new global S D D N N D D 200
            POST   /{platform}/administration/support/operators/{operator}/offers national,regional S D D A A D D 422
            POST   /{platform}/administration/support/operators/{operator}/offers global S D D N N D D 422
            GET    /{platform}/administration/support/offers/{offer} * S N N A A A N 404
            GET    /{platform}/administration/support/offers/{offer}/edit * S D D A A D D 404
            POST   /{platform}/administration/support/offers/{offer}/edit * S D D A A D D 404
            POST   /{platform}/administration/support/offers/{offer}/opening * S D D A A D D 404
            POST   /{platform}/administration/support/offers/{offer}/pause * S D D A A D D 404
            POST   /{platform}/administration/support/offers/{offer}/renewal * S D D A A D D 404
            POST   /{platform}/administration/support/offers/{offer}/withdrawal * S D D A A D D 404
            POST   /{platform}/administration/support/offers/{offer}/discard * S D D A A D D 404
            GET    /{platform}/administration/support/operators/{operator}/consent national,regional S N N A A A N 200
            GET    /{platform}/administration/support/operators/{operator}/consent global S N N N N N N 200
            POST   /{platform}/administration/support/operators/{operator}/consent national,regional S D D A A D D 422
            POST   /{platform}/administration/support/operators/{operator}/consent global S D D N N D D 422
            POST   /{platform}/administration/support/operators/{operator}/consent/revocation national,regional S D D A A D D 422
            POST   /{platform}/administration/support/operators/{operator}/consent/revocation global S D D N N D D 422
            GET    /{platform}/administration/support/policy national,regional S N N A A A N 200
            GET    /{platform}/administration/support/policy global S N N N N N N 200
            POST   /{platform}/administration/support/policy national,regional S D D D A D D 422
            POST   /{platform}/administration/support/policy global S D D D N D D 422
            GET    /{platform}/administration/board * S N N A A A N 200
            GET    /{platform}/administration/board/records * S N N A A A N 404
            GET    /{platform}/administration/board.csv * S N N A A A N 200
            GET    /{platform}/administration/demand national,regional S N N A A A N 200
            GET    /{platform}/administration/demand global S N N N N N N 200
            GET    /{platform}/administration/demand/requests national,regional S N N A A A N 200
            GET    /{platform}/administration/demand/requests global S N N N N N N 200
            GET    /{platform}/administration/demand/offers national,regional S N N A A A N 200
            GET    /{platform}/administration/demand/offers global S N N N N N N 200
            GET    /{platform}/administration/demand.csv national,regional S N N A A A N 200
            GET    /{platform}/administration/demand.csv global S N N N N N N 200
            """;

    private MatrixOfSupport() {}
}
