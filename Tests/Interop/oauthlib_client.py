"""OAuth 1 and OAuth 2 as oauthlib's clients do them, with plain requests, against an emulated Hexoskin.

usage: oauthlib_client.py LINE     LINE: what 'hubkit sandbox' prints when it is ready
"""
import json
import os
import sys
from urllib.parse import parse_qsl, urlencode, urlsplit

os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"

import oauthlib.oauth1
import oauthlib.oauth2
import requests

from checks import check, run

hexoskin = json.loads(sys.argv[1])["hexoskin"]
URL, KEY, SECRET = hexoskin["url"], hexoskin["apiKey"], hexoskin["apiSecret"]
USER, PASSWORD = hexoskin["username"], hexoskin["password"]
# Other applications of the seed: one for codes, one for implicit tokens.
CODE, IMPLICIT = ("KCODE", "c0de/S&cret="), ("KIMPL", "impl")
CALLBACK = "https://app.example/cb"


# OAuth 1

def signed(method, path, **credential):
    url, headers, _ = oauthlib.oauth1.Client(KEY, **{"client_secret": SECRET, **credential}).sign(URL + path, method)
    return requests.request(method, url, headers=headers)


def form(answer, status=200):
    assert answer.status_code == status, (answer.status_code, answer.text)
    return dict(parse_qsl(answer.text))


def where_the_browser_is_sent(url):
    answer = requests.get(url, allow_redirects=False)
    assert answer.status_code == 302, (answer.status_code, answer.text)
    return answer.headers["Location"]


def temporary():
    token = form(signed("POST", "/oauth/request_token", callback_uri=CALLBACK))
    assert token["oauth_callback_confirmed"] == "true"
    return {"resource_owner_key": token["oauth_token"], "resource_owner_secret": token["oauth_token_secret"]}


def verified(token):
    location = where_the_browser_is_sent(f"{URL}/oauth/authorize?oauth_token={token['resource_owner_key']}")
    query = dict(parse_qsl(urlsplit(location).query))
    assert location.startswith(CALLBACK + "?") and query["oauth_token"] == token["resource_owner_key"]
    return {**token, "verifier": query["oauth_verifier"]}


def token_credential(verified):
    token = form(signed("POST", "/oauth/access_token", **verified))
    return {"resource_owner_key": token["oauth_token"], "resource_owner_secret": token["oauth_token_secret"]}


@check
def three_legs_give_a_token():
    account = signed("GET", "/api/account/", **token_credential(verified(temporary()))).json()
    assert account["objects"][0]["username"] == USER


@check
def every_query_is_signed():
    token = token_credential(verified(temporary()))
    for query in ["user=%2Fapi%2Fuser%2F99%2F", "rank__in=0%2C1", "name=a+b", "name=", "rank__in=0&rank__in=1",
                  "name=%C3%A9%26%3D%25", "limit=1&order_by=-start"]:
        answer = signed("GET", "/api/range/?" + query, **token)
        assert answer.status_code == 200, (query, answer.status_code)


@check
def what_is_wrong_is_refused():
    assert signed("POST", "/oauth/request_token", callback_uri=CALLBACK, client_secret="wrong").status_code == 401
    assert signed("POST", "/oauth/request_token", callback_uri="https://evil.example/").status_code == 401
    token = verified(temporary())
    assert signed("POST", "/oauth/access_token", **{**token, "verifier": "wrong"}).status_code == 401
    kept = token_credential(token)
    assert signed("POST", "/oauth/access_token", **token).status_code == 401
    wrong = signed("GET", "/api/account/", **{**kept, "resource_owner_secret": "wrong"})
    assert wrong.status_code == 401 and wrong.headers["WWW-Authenticate"] == 'OAuth realm="hexoskin"'
    stale = signed("GET", "/api/account/", **kept, timestamp="1400000000")
    assert stale.status_code == 401


@check
def a_request_counts_once():
    url, headers, _ = oauthlib.oauth1.Client(
        KEY, client_secret=SECRET, **token_credential(verified(temporary()))).sign(URL + "/api/account/")
    assert [requests.get(url, headers=headers).status_code for _ in range(2)] == [200, 401]


# OAuth 2

def token_of(client, application, **fields):
    """What the token endpoint gives, as oauthlib's client reads it."""
    body = client.prepare_request_body(include_client_id=False, **fields)
    return read(client, body, application)


def read(client, body, application):
    answer = requests.post(
        URL + "/api/connect/oauth2/token/", data=body, auth=application,
        headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert answer.headers["Cache-Control"] == "no-store"
    return client.parse_request_body_response(answer.text)


def account_of(token):
    return requests.get(URL + "/api/account/", headers={"Authorization": f"Bearer {token['access_token']}"})


def refused(kind, function, *arguments, **options):
    try:
        function(*arguments, **options)
    except kind as error:
        return error
    raise AssertionError(f"{kind.__name__} was not raised")


@check
def a_code_is_exchanged_once():
    client = oauthlib.oauth2.WebApplicationClient(CODE[0])
    url = client.prepare_request_uri(
        URL + "/api/connect/oauth2/auth/", redirect_uri=CALLBACK, scope="readonly", state="s 1/&")
    code = client.parse_request_uri_response(where_the_browser_is_sent(url), state="s 1/&")["code"]
    token = token_of(client, CODE, code=code, redirect_uri=CALLBACK)
    assert token["scope"] == ["readonly"] and account_of(token).json()["objects"][0]["username"] == USER
    refused(oauthlib.oauth2.InvalidGrantError, token_of, client, CODE, code=code, redirect_uri=CALLBACK)


@check
def an_implicit_token_comes_in_the_fragment():
    client = oauthlib.oauth2.MobileApplicationClient(IMPLICIT[0])
    url = client.prepare_request_uri(
        URL + "/api/connect/oauth2/auth/", redirect_uri=CALLBACK, scope="readonly", state="s1")
    token = client.parse_request_uri_response(where_the_browser_is_sent(url), state="s1", scope="readonly")
    assert "refresh_token" not in token and account_of(token).status_code == 200


@check
def a_password_is_exchanged_and_its_refresh_token_rotates():
    client = oauthlib.oauth2.LegacyApplicationClient(KEY)
    token = token_of(client, (KEY, SECRET), username=USER, password=PASSWORD, scope="readonly")
    first = token["refresh_token"]
    renewed = read(client, client.prepare_refresh_body(refresh_token=first), (KEY, SECRET))
    assert renewed["refresh_token"] != first and account_of(renewed).status_code == 200
    again = client.prepare_refresh_body(refresh_token=first)
    refused(oauthlib.oauth2.InvalidGrantError, read, client, again, (KEY, SECRET))


@check
def refusals_are_those_of_the_protocol():
    password = {"username": USER, "password": PASSWORD}
    client = oauthlib.oauth2.LegacyApplicationClient(KEY)
    for kind, application, fields in [
            (oauthlib.oauth2.InvalidGrantError, (KEY, SECRET), {**password, "password": "wrong"}),
            (oauthlib.oauth2.InvalidScopeError, (KEY, SECRET), {**password, "scope": "admin"}),
            (oauthlib.oauth2.UnauthorizedClientError, CODE, password),
            (oauthlib.oauth2.InvalidClientError, (KEY, "wrong"), password)]:
        refused(kind, token_of, client, application, **fields)
    query = urlencode({"response_type": "code", "client_id": "KDENY", "redirect_uri": CALLBACK, "state": "s1"})
    location = where_the_browser_is_sent(f"{URL}/api/connect/oauth2/auth/?{query}")
    refused(oauthlib.oauth2.AccessDeniedError,
            oauthlib.oauth2.WebApplicationClient("KDENY").parse_request_uri_response, location, state="s1")


run("oauthlib's clients")
