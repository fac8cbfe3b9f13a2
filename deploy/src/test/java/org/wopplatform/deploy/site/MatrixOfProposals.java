package org.wopplatform.deploy.site;

/** The lines of {@link MatrixIT} for proposals and for how they went. */
final class MatrixOfProposals {
    static final String LINES =
            """
            GET    /api/v1/platforms/{platform}/proposals * S D D A A A D 200
            POST   /api/v1/platforms/{platform}/proposals * S D D A A D D 422
            GET    /api/v1/platforms/{platform}/proposals/{proposal} * S D D A A A D 404
            GET    /api/v1/platforms/{platform}/proposals/{proposal}/pdf * S D D A A A D 404
            PUT    /api/v1/platforms/{platform}/proposals/{proposal}/answers/{side} * S D D A A D D 404
            POST   /api/v1/platforms/{platform}/proposals/{proposal}/withdrawal * S D D A A D D 404
            POST   /api/v1/platforms/{platform}/proposals/{proposal}/partnership * S D D A A D D 404
            GET    /api/v1/platforms/{platform}/calibration * S D D A A A D 200
            GET    /{platform}/administration/proposals national,regional S N N A A A N 200
            GET    /{platform}/administration/proposals global S N N N N N N 200
            GET    /{platform}/administration/proposals/new national,regional S N N A A A N 404
            GET    /{platform}/administration/proposals/new global S N N N N N N 404
            POST   /{platform}/administration/proposals/new * S D D A A D D 404
            GET    /{platform}/administration/proposals/{proposal} national,regional S N N A A A N 404
            GET    /{platform}/administration/proposals/{proposal} global S N N N N N N 404
            GET    /{platform}/administration/proposals/{proposal}/pdf national,regional S N N A A A N 404
            GET    /{platform}/administration/proposals/{proposal}/pdf global S N N N N N N 404
            POST   /{platform}/administration/proposals/{proposal}/answers/{side} * S D D A A D D 404
            POST   /{platform}/administration/proposals/{proposal}/withdrawal * S D D A A D D 404
            POST   /{platform}/administration/proposals/{proposal}/partnership * S D D A A D D 404
            GET    /{platform}/administration/calibration national,regional S N N A A A N 200
            GET    /{platform}/administration/calibration global S N N N N N N 200
            GET    /{platform}/administration/calibration/figures.csv national,regional S N N A A A N 200
            GET    /{platform}/administration/calibration/figures.csv global S N N N N N N 200
            """;

    private MatrixOfProposals() {}
}
