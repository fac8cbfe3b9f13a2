package org.wopplatform.deploy.site;

/** The lines of the matrix about closed periods; read by MatrixIT. */
final class MatrixOfReleases {
    static final String LINES =
            """
            GET    /{platform}/observatory/changes                         *                 A A A A A A A 200
            GET    /{platform}/observatory/report                          *                 A A A A A A A 200
            GET    /{platform}/administration/releases                     global            S N N N A A N 200
            GET    /{platform}/administration/releases                     national,regional S N N N N N N 200
            POST   /{platform}/administration/releases                     global            S D D D A D D 422
            POST   /{platform}/administration/releases                     national,regional S D D D A D D 409
            POST   /{platform}/administration/releases/corrections         global            S D D D A D D 422
            POST   /{platform}/administration/releases/corrections         national,regional S D D D A D D 409
            """;

    private MatrixOfReleases() {}
}
