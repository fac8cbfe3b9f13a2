package org.wopplatform.deploy.launch;

final class Usage {
    static final String TEXT =
            """
            The WOP platform: one installation for every Water Operators' Partnerships platform.

              ./wop demo    start with the founding facts and a labelled demonstration network
              ./wop run     start for real use; prints a one-time link for the first administrator
              ./wop test    run every test
              ./wop bench [NAME]   run the benchmarks, or one of them
              ./wop build   build what is missing and nothing else

            Options of demo and run
              --port N           port of the server, 1 to 65535            (default 8080)
              --address A        address it listens on                      (default 127.0.0.1)
              --data DIR         folder of everything that is kept          (default wop-data; demo: wop-data/demo)
              --platforms DIR    folder of <id>.properties, one a platform  (default deploy/platforms)
              --url URL          address people reach it by, for links      (default http://localhost:PORT)

            Environment
              WOP_DATABASE_URL       own PostgreSQL 15 or newer, as jdbc:postgresql://host:port/name;
                                     without it a PostgreSQL of its own runs in the data folder
              WOP_DATABASE_USER      its owner; may create roles
              WOP_DATABASE_PASSWORD
              WOP_MAIL_HOST, WOP_MAIL_PORT, WOP_MAIL_USER, WOP_MAIL_PASSWORD, WOP_MAIL_FROM,
              WOP_MAIL_STARTTLS      the SMTP server; without it administrators read messages in the platform
              WOP_CORS_ORIGINS       origins that may call the API from a browser, by comma (default none)
              WOP_TRUSTED_PROXY      true behind a proxy that sets X-Forwarded-For (default false)
              WOP_PLATFORM_<ID>_<KEY>   overrides a key of a platform's file, e.g. WOP_PLATFORM_WOP_LAC_CURRENCY
              WOP_JAVA_OPTIONS       options of the Java machine, such as -Xmx1g

            Ctrl-C or SIGTERM stops it cleanly. Exit code: 0 after a clean stop, 1 when it did not start.
            """;

    private Usage() {}
}
