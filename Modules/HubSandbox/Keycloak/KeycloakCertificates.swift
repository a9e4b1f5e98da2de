/// Certificates of the two keys that a realm has, for the key set: Keycloak signs one for each key itself.
///
/// They were made for this file. Nobody has the private key of the second one; nothing is ever encrypted with it.
enum KeycloakCertificates {
  /// Of ``EmulatorKey``, in base64.
  static let signing = """
    MIIC/zCCAeegAwIBAgIUWIvd2BH64MjYwroO4s5Qj8G6JTkwDQYJKoZIhvcNAQELBQAwDjEMMAoGA1UEAwwDaHBjMCAXDTI2MTEy\
    NzE1NDEzOFoYDzIxMjYxMTAzMTU0MTM4WjAOMQwwCgYDVQQDDANocGMwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQCl\
    IUGLzfzdM8zpZ8QUnjV74iN7RG1RvKPpn3BTBCjghD3ycRGONcfjSPqdGt4WkenHCQYKjeH0HF973uwnVdUH0NOz6TLmqeoHSqBv\
    BOtJS536bMI5mbCylHMLC/WLp/tmPvIxiyY1eiS9uMSfxJA3E85f4yC4AdkRG48TMEk7fZ1TMf5T1ChheCwkX4CwmXLlssCeLAF2\
    uDlWsLF98OdhBgfKWceQHat5h+cTLOF+71Hu/xJlSyO3RysADhRo2SJo1kxT+hnF7u0K9+PvjFls8Crp7+CIRnZCyHBZmAYoHRiy\
    gBjA3pabr+Ae00NZFrV7RQ1ZTgbkzBh58sxVqf4XAgMBAAGjUzBRMB0GA1UdDgQWBBQ6LFmsf5foUcJ1mwwHnVhZWywKnzAfBgNV\
    HSMEGDAWgBQ6LFmsf5foUcJ1mwwHnVhZWywKnzAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4IBAQBPL602OZj+8Gxw\
    XxeLRlhF7Fcw3qNC6LjVQq7pqvsMLYgT8b4B/pSgCsr5K9ty5yAPXGfRLg1f64o6MNEiVEdQH5rXXnoSxva4nLuWZFFSyPpPzO4e\
    31/R/WKDQY+z2tkG1vgX5BOr4KNOGiqy+5rRICaTtHpCeVxDwMKqluuK4/ZKtzASaD7GSb9JeQwsf2FHFuGMuZ3otJl37h98dQZM\
    fpY5hvGEu8GMdvQKvrTp4byKbnOEooFWL6aNn3ZmtDEyyjLOImAVuXYnvXfYFOg7Ejih5BaGydUyU+S8t8rexfUz/RtvdsVT0dUN\
    83HIlWQwoq4aDTFH0kwRdPHEbGL4
    """

  /// Of the key for encryption, which clients have to skip, in base64.
  static let encryption = """
    MIIC/zCCAeegAwIBAgIUHe4Suh8Lh5geVoJPSCB8hvqT1JYwDQYJKoZIhvcNAQELBQAwDjEMMAoGA1UEAwwDaHBjMCAXDTI2MTEy\
    NzE1NDEzOFoYDzIxMjYxMTAzMTU0MTM4WjAOMQwwCgYDVQQDDANocGMwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDX\
    cIYicIEvdCXEpr/ouZ40QpsZXUb6z12P3rGNFR8qneLodXaZCrmncOOgSDO4LuDDs9vjK6Vui3LbCROvRRbhQVwLZT220JWSYKUD\
    RU6q4jxQINacOC4gXJvRoHa83LtDUfZNnKuXAArJDuCYy+LnLwChkuYzCKESxr5sxJBNQR45Aw4eDcy42WVU9IqiTvyQN09PMnEz\
    Gf5vp86jlZDaR5y16shEFVLIPzDEum/cbVVwSO5wRQ6ieB1AvnRsxDW+aoCEIoQFNggSThE/H8j+YURm63VPDXc49vKSvTqaeCtH\
    rGhWt8qo6d/BtJds6lOGY5sXr+7lqVyc5Jbnn2RLAgMBAAGjUzBRMB0GA1UdDgQWBBS4aXa59ugH8E7ZWMpVGO/zAI/Q5zAfBgNV\
    HSMEGDAWgBS4aXa59ugH8E7ZWMpVGO/zAI/Q5zAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4IBAQAi2yBX8jmBnmKG\
    ccFUF4m68keK4tlkGdchuh5ASBpsu7zWGz0qqfRHD+7ZClIOM9/NrKjARBdkyO4GaHJy7saaNBuc3tPxNvDK8saWwDJalLmFgQq/\
    eT4VyPrG/Qg3aeirSPt3W8qbBf91XVKyHIf8zvR+mI2JOR8sLfQe+dMx7ItGafncWBUcTqaG0X/lad1fU90fGAJzW9mmlY455FIz\
    UVtSceie4qjgKC6mly4CmOT/0VHvrBW1tOWilpIQiEFyCc474ihkoO1b5s66XMsNvRGrgyZoEUWZUozaAxneph2lngR55gJsrSNZ\
    cExaK23/mMtCv+ygn+S0KrLip4CQ
    """

  /// The modulus of the key for encryption, in base64url.
  static let encryptionModulus = """
    13CGInCBL3QlxKa_6LmeNEKbGV1G-s9dj96xjRUfKp3i6HV2mQq5p3DjoEgzuC7gw7Pb4yulboty2wkTr0UW4UFcC2U9ttCVkmCl\
    A0VOquI8UCDWnDguIFyb0aB2vNy7Q1H2TZyrlwAKyQ7gmMvi5y8AoZLmMwihEsa-bMSQTUEeOQMOHg3MuNllVPSKok78kDdPTzJx\
    Mxn-b6fOo5WQ2kecterIRBVSyD8wxLpv3G1VcEjucEUOongdQL50bMQ1vmqAhCKEBTYIEk4RPx_I_mFEZut1Tw13OPbykr06mngr\
    R6xoVrfKqOnfwbSXbOpThmObF6_u5alcnOSW559kSw
    """
}
