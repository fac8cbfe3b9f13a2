package org.wopplatform.deploy.site;

/** The lines of the matrix about finding mentors and weighing criteria; read by MatrixIT. */
final class MatrixOfMatching {
    static final String LINES =
            """
            GET    /api/v1/platforms/{platform}/matching/{request}/candidates * S D D A A A D 404
            GET    /api/v1/platforms/{platform}/matching/weights           *                 S D D A A A D 200
            PUT    /api/v1/platforms/{platform}/matching/weights           *                 S D D A A D D 422
            GET    /{platform}/administration/matching                     national,regional S N N A A A N 200
            GET    /{platform}/administration/matching                     global            S N N N N N N 200
            GET    /{platform}/administration/matching/{request}           national,regional S N N A A A N 404
            GET    /{platform}/administration/matching/{request}           global            S N N N N N N 404
            GET    /{platform}/administration/matching/{request}/comparison national,regional S N N A A A N 404
            GET    /{platform}/administration/matching/{request}/comparison global           S N N N N N N 404
            GET    /{platform}/administration/matching/weights             national,regional S N N A A A N 200
            GET    /{platform}/administration/matching/weights             global            S N N N N N N 200
            POST   /{platform}/administration/matching/weights             national,regional S N N A A D N 422
            POST   /{platform}/administration/matching/weights             global            S N N N N N N 422
            """;

    private MatrixOfMatching() {}
}
