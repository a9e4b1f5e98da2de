/// The key that signs the emulator's tokens.
///
/// It was made for this file, protects nothing, and is the same in every copy of the emulator: making one takes up to
/// half a second, too long for a sandbox per test. Never use it for anything else.
enum EmulatorKey {
  static let pem = """
    -----BEGIN RSA PRIVATE KEY-----
    MIIEpAIBAAKCAQEApSFBi8383TPM6WfEFJ41e+Ije0RtUbyj6Z9wUwQo4IQ98nER
    jjXH40j6nRreFpHpxwkGCo3h9Bxfe97sJ1XVB9DTs+ky5qnqB0qgbwTrSUud+mzC
    OZmwspRzCwv1i6f7Zj7yMYsmNXokvbjEn8SQNxPOX+MguAHZERuPEzBJO32dUzH+
    U9QoYXgsJF+AsJly5bLAniwBdrg5VrCxffDnYQYHylnHkB2reYfnEyzhfu9R7v8S
    ZUsjt0crAA4UaNkiaNZMU/oZxe7tCvfj74xZbPAq6e/giEZ2QshwWZgGKB0YsoAY
    wN6Wm6/gHtNDWRa1e0UNWU4G5MwYefLMVan+FwIDAQABAoIBADwcxqEvvAEElfBT
    43gD/gFamcMKbmdmbh8ieP/nkD/nNCvZSGRGJL2TOBRQDxAVTw6zNL1L2DkGySWt
    SbeqEdJ2DVM9rdd1fGnqG0w+9K4qdliPFgdk8QOZceXQFTOhU63tdTpe5uppzA06
    wW1N35gFQEf8xVDm70/Agg2gstASPRtD11Z+2Jsj3TyNQ8wwFi8A4q7dtwu+3Zu+
    bIVjJNAIqGp4wB19nmpqFTTCSN2zhgQrzgMOCZMK5JQqq9ELMSVWRA82pBYJdwe9
    McKvxqXAmxTR+QlZpkyennpjWKJTONrvsU90JvR4z4ehjkOB+vU2P2rffoKBkd/I
    MV2NxPUCgYEA0/Gr0jznr6TGMbtm4tA7UIg+XCmmVc200A/sUx4Anjb7F4vNC56w
    1z0Z4eFF0fW5xQK8GrQmNrSz1iEzEo13EebkRj6glCYasTXF9AZpLB7SiXryodIV
    YvZEDj6a/FBCtxp6eMjseEdVb+D2GyncAq9ZBd2JiSwEPw9HejacGz0CgYEAx3Ru
    fTqjR1RHOnMo3hJJY3A/iFW4wOKkSxn3ptKr4gLdzpkMR6UHFaioCGTvtUGO6oWb
    IblwNBI1xEXOMKOcoPyJGm2sthztuRd4BcqM0b91QFRs9IH1p4EFkLD4BDJ4/ukD
    rLbzyFybgeeMPYVrHp/Dp6CxFMM50ANZ3sneo+MCgYEAmwrhjKxtODormlnjC+0U
    Vvcz1yvIuGAA82uSj8MU5KiHylPErclqyCm0c17eOpetTAeSH17FzaMnI2+p8tp1
    ziy/tPs/cODnCdeyda7y5QmvLk84i1QpvPk2E82MhyMXiubdzNn+0oYsY+mHX5uh
    jH1FfFrxr9z5RkAhI7ArRmkCgYEAkHOasceOCVLYY1ST/IFx9TqOSMcMj2WVZ27f
    FUrugTliOwZNBnZWszD6wVmY4cUhJGiu+bW7tXqaxhNoSYG1JkK/aQyVUS+SW8LL
    giY35pCq8nQylMKqjy26QhhpB2EmkDdiGexGko2/ck2oG8ZM1lkO8pBGr6rUa/qB
    VAEP5dECgYA7NEgIB4DookkcVYlZE6P+Tkw1OVfd1GcyAQxM58K5PqiDvykb+rFw
    9nf53C1yK5yi1p4U1iqMIZfnSL+OSW+vsNGwCnJr2hVhX4GBIVFPEDu763UI9Tm7
    pe/psKERkRypSEOFtndzhkKZj5d0PPQ0xwxLyib/MBEiO2nDCrYoCw==
    -----END RSA PRIVATE KEY-----
    """
}
