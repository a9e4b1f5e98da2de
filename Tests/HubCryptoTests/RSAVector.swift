import HubCrypto

/// The RSA key and the message of RFC 7515, appendix A.2.
enum RSAVector {
  static let n = """
    ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SF\
    d2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo\
    7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkM\
    Ls91kzk2PAcDTW9gb54h4FRWyuXpoQ
    """
  static let d = """
    Eq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe2JZD50LpXyWPEAeP88vLNO97IjlA7_GQ5sLKMgvfTeXZx9SE-7YwVol2NXOoAJe46sui395\
    IW_GO-pWJ1O0BkTGoVEn2bKVRUCgu-GjBVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzjkn439X0M_V51gfpRLI9JYanrC4D4qAdGcopV\
    _0ZHHzQlBjudU2QvXt4ehNYTCBr6XCLQUShb1juUO1ZdiYoFaFQT5Tw8bGUl_x_jTj3ccPDVZFD9pIuhLhBOneufuBiB4cS98l2SR_RQ\
    yGWSeWjnczT0QU91p1DhOVRuOopznQ
    """
  static let p = """
    4BzEEOtIpmVdVEZNCqS7baC4crd0pqnRH_5IB3jw3bcxGn6QLvnEtfdUdiYrqBdss1l58BQ3KhooKeQTa9AB0Hw_Py5PJdTJNPY8cQn7\
    ouZ2KKDcmnPGBY5t7yLc1QlQ5xHdwW1VhvKn-nXqhJTBgIPgtldC-KDV5z-y2XDwGUc
    """
  static let q = """
    uQPEfgmVtjL0Uyyx88GZFF1fOunH3-7cepKmtH4pxhtCoHqpWmT8YAmZxaewHgHAjLYsp1ZSe7zFYHj7C6ul7TjeLQeZD_YwD66t62wD\
    mpe_HlB-TnBA-njbglfIsRLtXlnDzQkv5dTltRJ11BKBBypeeF6689rjcJIDEz9RWdc
    """
  static let dp = """
    BwKfV3Akq5_MFZDFZCnW-wzl-CCo83WoZvnLQwCTeDv8uzluRSnm71I3QCLdhrqE2e9YkxvuxdBfpT_PI7Yz-FOKnu1R6HsJeDCjn12S\
    k3vmAktV2zb34MCdy7cpdTh_YVr7tss2u6vneTwrA86rZtu5Mbr1C1XsmvkxHQAdYo0
    """
  static let dq = """
    h_96-mK1R_7glhsum81dZxjTnYynPbZpHziZjeeHcXYsXaaMwkOlODsWa7I9xXDoRwbKgB719rrmI2oKr6N3Do9U0ajaHF-NKJnwgjMd\
    2w9cjz3_-kyNlxAr2v4IKhGNpmM5iIgOS1VZnOZ68m6_pbLBSp3nssTdlqvd0tIiTHU
    """
  static let qi = """
    IYd7DHOhrWvxkwPQsRM2tOgrjbcrfvtQJipd-DlcxyVuuM9sQLdgjVk2oy26F0EmpScGLq2MowX7fhd_QJQ3ydy5cY7YIBi87w93IKLE\
    dfnbJtoOPLUW0ITrJReOgo1cq9SbsxYawBgfp_gh6A5603k2-ZQwVK0JKSHuLFkuQ3U
    """
  static let e = "AQAB"

  /// The signing input of the appendix.
  static let message = """
    eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb29\
    0Ijp0cnVlfQ
    """
  /// The signature of the appendix.
  static let rs256 = """
    cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdb\
    F9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383\
    LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWy\
    wlVmtVrBp0igcN_IoypGlUPQGe77Rw
    """
  /// Signatures of the same message, made by `openssl dgst`.
  static let rs384 = """
    QMlqnIk4Jg6V4BsZGDb3PTKORZPw-eoUq-FsnjYifl08H95otuD2EHkUuDdfTGjEcJ6tgIehmwfchztWsgwuobaeMbRS44doIjGi4FaI\
    HX4XlKcIlUxSnJPQ2O8bWZF6vkvQaPBXjzwLDGKUTkJwwP052sCL-ivRWakkNETy66m2ODQjg4mN6EJI2o6_hRsklNEHPHjrTdOWnugA\
    cEJ44e_fZ3cCFlP9009ITkx9ZgiVR8ViI-KBgCY90JDhxneWKNzWidZaTg6TcEUQo73V1H4WSbzUVa7aLTFVc5OTSX-kO6GNrlCSKHx-\
    M_yPDowT9ovfNX_UXJzxxMWWwGaYCA
    """
  static let rs512 = """
    jVVNFquIjYtsXWDHTCFaq0UoNhuL2qq0KNQ3hx6V-dfxtc2obZ81vcL-mpmCxsnW5VzZtAuEM__uUpFTtoP65kGyVR8ebwUMhr_ra0Jz\
    pO4fS1SrHTu-f-GqPoN9LYXM_7pmT2dYbGw2-AqbLTutv-lBG04TQHbgJ3ISx14bjdACIRh8DGtQwvHQBpV_S-KM_yweOiqt5ff5GckM\
    aaGqSuDTlVupVE46NfXiE3tjf3PnnztWuOJ-lNNtQ0ojc-jGX7DpreVDWFkh4WpnC_dPVlhTpq8F-mKSsOEBc4B7-J_bnR80VNx2sCEq\
    3GH49TRs2js-J0VIef8hX7H-3aQt4g
    """
  static let ps256 = """
    n5lSA7ZZu-WPcnQADUmYq4x8pyWUF25a8yezVL6_ov5RB2LaNKshMiZu8uPrFEuVe88HTgWrV7I8fwgOIOYK-UZtBERYoPDf3JX1qDgI\
    _4DxPIi2srwoP0SQQbx1r2Cq_BA9AVV7ewNyL2FlPHRIUEpCjyF2dnWlpdPBSgOpReP5dCKnh9djw7V4C1Kgx4ZfMy3M8jX3n0b1xsGa\
    tO0t85zYIpX8gyCJpa2-bwmf-5rD9m1Rut6HDEEKsh1BWn7WKx4sA9bKgYayCZrIiU3nyWR3efT5FSPPzNQMcADNVafgrVZwZqO0LnKy\
    wYZPlkbEh1R3myxYQ9SsxJ7S8xLslQ
    """
  static let ps384 = """
    nhDzpxcWMBonUFMo0yq4RLir8JiRrq7dtby3dCX0670yxO1wFRPhMUCdq2c8Lu0OkMO2jtDVDhtAx2_o-8KMUgPrKW3eDwS0dxUA2G2k\
    7AbdS0IrMjYzzuk-0OZdZ0DrmnTZ8_Wz1sr-grVK-e2N6joMHWDRzMFlf0AF1No4uayUI2kgC_Rp6V1fyb-YR1saukdlclRk3VRH9Rdh\
    wvibtk4rX5Wx2NXvLX6ea4QBC7pUB4iEVKydvBLu5wQC5UqB4xKZumUQX9YZTKviqQyn5yK61qD3aqJcWJzfepEaKKlouohGyMwh_FOt\
    Vn42ONNFm3cUP-fj4TsucyuJfQTzoQ
    """
  static let ps512 = """
    BiCW4Mnpu-XToTYhEYR6Pch2kD_jmFFxfR5sy_AXAqAfd5g8wyGxuh1ROUyBOpjptmfpANOW1qxu_SWzanri6_KBnDbs3oV6q-4-xiq1\
    pAOfizrLb7VQWP6IY4glYP4ZAlOLqifYV8URzBvbgmc5cwqtaJktGUyR1SfENMDo7jkC-xEgMg4kPy-nEedqGD4TL2vd8DLlEFEd1o4W\
    hEGRKEBzxBQ2jBsuPpJVNjhoMLLlFY3IULSEcsjPql-Cjtbi8CFvt7si6RknQfPoGQ_zoGcvQCqeoMnkPOKjdCBKOFnFaJjxHINDqeO3\
    o493SJ7DCJwqc7w0ssXYCyJyjDFXGQ
    """
  /// RSASSA-PSS with SHA-256 and the longest salt, which JOSE does not allow.
  static let pssWithLongSalt = """
    cmSjOOS7Ot1BVRFSIGBQ9f4UIg9wUXgHIK_Gsh5jJnSTjbbEt0QMDr8Ye9c_BpMZTbey5U2j25A5STprFPY_lGOZu4eFl5COpricNH4m\
    ch0OqCha9aMtHVf9IYVEPZGOHei0UQaXlZHyLFZdtMx6uWmvXvOC9uOytu8c3LPuX3AFkG0SZCLkX7vDcdXcNFhod2Bo_dgVTnw3Z8r3\
    HIiDh6ke936rz8fPoRrst6UGmRIg6lDlcYwatvOawxnpI8R8ElUESdOHtaw69OugF7brsK832eKK-dwTTHEzE8ftrf4iZGpy6ojm2HYX\
    yODb3Uac3II3oPpgoToGLmf6nzfavQ
    """

  static var publicJWK: RSAPublicKey.JWKComponents { .init(n: n, e: e) }

  static var privateJWK: RSAPrivateKey.JWKComponents {
    .init(n: n, e: e, d: d, p: p, q: q, dp: dp, dq: dq, qi: qi)
  }

  static var messageBytes: [UInt8] { Array(message.utf8) }
}
