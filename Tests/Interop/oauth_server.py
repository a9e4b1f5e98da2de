"""OAuth 1.0a and OAuth 2 as oauthlib provides them, at the paths where Hexoskin has them, over plain http, and a few
resources that demand them. What oauthlib decides (signatures, grants, proof keys, their errors) is decided by it alone;
this file only remembers what was issued and plays a user who agrees to everything but what KDENY asks for.

usage: oauth_server.py     prints one line of JSON when it is ready
"""
import base64
import json
import os
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from wsgiref.util import request_uri

os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"

from oauthlib import oauth1, oauth2

from serving import serve

CALLBACKS = ["https://app.example/cb", "https://app.example/cb?x=1"]
USERS = {"ann@example.com": "pw", "bob@example.com": "pw:with:colons"}
SCOPES = ["readonly", "readwrite"]
EXPIRED = "AT-expired"


@dataclass
class Application:
    """Who asks for tokens. An application has one grant; grant types are told apart by what oauthlib calls them."""
    client_id: str
    secret: str
    grant: str
    needs_proof_key: bool = False
    is_denied: bool = False


@dataclass
class Issued:
    """A code, a token, or a pair of OAuth 1, and what belongs to it."""
    application: str
    user: str = "ann@example.com"
    secret: str = ""
    scopes: list = field(default_factory=list)
    redirect_uri: str = ""
    verifier: str = ""
    code_challenge: str = None
    code_challenge_method: str = None
    expires_at: float = None


APPLICATIONS = {application.client_id: application for application in [
    Application("KONE", "o&e s=cret+/%", "oauth1"),
    Application("KCODE", "c0de/S&cret=", "authorization_code"),
    Application("KPROOF", "pr00f:key", "authorization_code", needs_proof_key=True),
    Application("KDENY", "deny", "authorization_code", is_denied=True),
    Application("KIMPL", "impl", "implicit"),
    Application("K", "S3cr3t", "password"),
]}


class OAuth1(oauth1.RequestValidator):
    """What oauthlib's OAuth 1 asks of whoever keeps the applications and tokens."""
    enforce_ssl = False
    client_key_length = request_token_length = access_token_length = verifier_length = (1, 60)
    nonce_length = (6, 60)
    realms = SCOPES
    dummy_client = dummy_request_token = dummy_access_token = "dummy"

    def __init__(self):
        super().__init__()
        self.temporary, self.tokens, self.used = {}, {}, set()

    def get_client_secret(self, client_key, request):
        return APPLICATIONS[client_key].secret if client_key in APPLICATIONS else "dummy"

    def get_request_token_secret(self, client_key, token, request):
        return self.temporary[token].secret if token in self.temporary else "dummy"

    def get_access_token_secret(self, client_key, token, request):
        return self.tokens[token].secret if token in self.tokens else "dummy"

    def validate_client_key(self, client_key, request):
        return client_key in APPLICATIONS and APPLICATIONS[client_key].grant == "oauth1"

    def validate_request_token(self, client_key, token, request):
        return token in self.temporary and self.temporary[token].application == client_key

    def validate_access_token(self, client_key, token, request):
        return token in self.tokens and self.tokens[token].application == client_key

    def validate_timestamp_and_nonce(
            self, client_key, timestamp, nonce, request, request_token=None, access_token=None):
        key = (client_key, timestamp, nonce, request_token, access_token)
        is_new = key not in self.used
        self.used.add(key)
        return is_new

    def validate_redirect_uri(self, client_key, redirect_uri, request):
        return redirect_uri in CALLBACKS

    def validate_verifier(self, client_key, token, verifier, request):
        return token in self.temporary and self.temporary[token].verifier == verifier != ""

    def verify_request_token(self, token, request):
        return token in self.temporary

    def validate_requested_realms(self, client_key, realms, request):
        return set(realms) <= set(SCOPES)

    def validate_realms(self, client_key, token, request, uri=None, realms=None):
        return True

    def verify_realms(self, token, realms, request):
        return True

    def get_default_realms(self, client_key, request):
        return SCOPES

    def get_realms(self, token, request):
        return self.temporary[token].scopes

    def get_redirect_uri(self, token, request):
        return self.temporary[token].redirect_uri

    def save_request_token(self, token, request):
        self.temporary[token["oauth_token"]] = Issued(
            request.client_key, secret=token["oauth_token_secret"], scopes=request.realms,
            redirect_uri=request.redirect_uri)

    def save_verifier(self, token, verifier, request):
        self.temporary[token].verifier = verifier["oauth_verifier"]

    def save_access_token(self, token, request):
        self.tokens[token["oauth_token"]] = Issued(request.client_key, secret=token["oauth_token_secret"])

    def invalidate_request_token(self, client_key, request_token, request):
        self.temporary.pop(request_token, None)


class OAuth2(oauth2.RequestValidator):
    """What oauthlib's OAuth 2 asks of whoever keeps the applications, codes and tokens."""

    def __init__(self):
        self.codes, self.refresh = {}, {}
        self.access = {EXPIRED: Issued("K", scopes=["readonly"], expires_at=1)}

    # Applications

    def validate_client_id(self, client_id, request):
        request.client = APPLICATIONS.get(client_id)
        return request.client is not None

    def authenticate_client(self, request):
        scheme, _, encoded = request.headers.get("Authorization", "").partition(" ")
        for application in APPLICATIONS.values():
            if scheme == "Basic" and encoded == basic(application.client_id, application.secret):
                request.client = application
                return True
        return False

    def validate_grant_type(self, client_id, grant_type, client, request):
        return grant_type == client.grant or grant_type == "refresh_token" and client.grant != "implicit"

    def validate_response_type(self, client_id, response_type, client, request):
        return {"code": "authorization_code", "token": "implicit"}.get(response_type) == client.grant

    def validate_redirect_uri(self, client_id, redirect_uri, request):
        return redirect_uri in CALLBACKS

    def validate_scopes(self, client_id, scopes, client, request):
        return set(scopes) <= set(SCOPES)

    def get_default_scopes(self, client_id, request):
        return ["readonly"]

    # Codes

    def is_pkce_required(self, client_id, request):
        return APPLICATIONS[client_id].needs_proof_key

    def save_authorization_code(self, client_id, code, request):
        self.codes[code["code"]] = Issued(
            client_id, scopes=request.scopes, redirect_uri=request.redirect_uri,
            code_challenge=request.code_challenge, code_challenge_method=request.code_challenge_method)

    def validate_code(self, client_id, code, client, request):
        issued = self.codes.get(code)
        if issued is None or issued.application != client_id:
            return False
        request.user, request.scopes = issued.user, issued.scopes
        return True

    def get_code_challenge(self, code, request):
        return self.codes[code].code_challenge

    def get_code_challenge_method(self, code, request):
        return self.codes[code].code_challenge_method

    def confirm_redirect_uri(self, client_id, code, redirect_uri, client, request):
        return self.codes[code].redirect_uri == redirect_uri

    def invalidate_authorization_code(self, client_id, code, request):
        self.codes.pop(code, None)

    # Users and tokens

    def validate_user(self, username, password, client, request):
        request.user = username
        return USERS.get(username) == password

    def save_bearer_token(self, token, request):
        issued = Issued(
            request.client.client_id, user=request.user or "ann@example.com", scopes=token["scope"].split(),
            expires_at=time.time() + token["expires_in"])
        self.access[token["access_token"]] = issued
        if "refresh_token" in token:
            self.refresh.pop(getattr(request, "refresh_token", None), None)
            self.refresh[token["refresh_token"]] = issued

    def validate_refresh_token(self, refresh_token, client, request):
        issued = self.refresh.get(refresh_token)
        if issued is None or issued.application != client.client_id:
            return False
        request.user = issued.user
        return True

    def get_original_scopes(self, refresh_token, request):
        return self.refresh[refresh_token].scopes

    def validate_bearer_token(self, token, scopes, request):
        issued = self.access.get(token)
        if issued is None or issued.expires_at <= time.time():
            return False
        request.user, request.scopes = issued.user, issued.scopes
        return True


def basic(name, password):
    return base64.b64encode(f"{name}:{password}".encode()).decode()


validator1, validator2 = OAuth1(), OAuth2()
provider1 = oauth1.WebApplicationServer(validator1)
provider2 = oauth2.Server(validator2)


# What is protected

RESOURCES = {"account": ["get"], "user": ["get"], "range": ["get", "post"]}
FIELDS = {"account": ["email", "id", "username"], "user": ["email", "id", "username"],
          "range": ["name", "start", "end", "user", "id"]}
ranges = []


def index():
    return {name: {"list_endpoint": f"/api/{name}/", "schema": f"/api/{name}/schema/"} for name in RESOURCES}


def schema(name):
    def described(member):
        return {"type": "integer" if member in ("id", "start", "end") else "string", "nullable": False, "blank": False,
                "readonly": member == "id", "unique": member == "id", "help_text": "",
                "default": "No default provided."}
    return {"allowed_list_http_methods": RESOURCES[name], "allowed_detail_http_methods": ["get"],
            "default_format": "application/json", "default_limit": 20,
            "fields": {member: described(member) for member in FIELDS[name]}}


def account(name):
    number = 99 + list(USERS).index(name)
    return {"email": name, "username": name, "first_name": name[:3].capitalize(), "last_name": "Example", "id": number,
            "is_staff": False, "profile": f"/api/profile/{number - 39}/", "resource_uri": f"/api/user/{number}/"}


def page(objects):
    return {"meta": {"limit": 20, "next": None, "offset": 0, "previous": None, "total_count": len(objects)},
            "objects": objects}


def resource(method, path, body, user):
    parts = path.strip("/").split("/")[1:]
    if not parts:
        return 200, index()
    if parts[0] not in RESOURCES:
        return 404, None
    if parts[1:] == ["schema"]:
        return 200, schema(parts[0])
    if method == "POST" and parts == ["range"]:
        number = 62000 + len(ranges)
        ranges.append({**json.loads(body), "id": number, "resource_uri": f"/api/range/{number}/", "note": "",
                       "rank": 0, "status": "complete"})
        return 201, ranges[-1]
    if method != "GET":
        return 405, None
    objects = {"account": [account(user)], "user": [account(name) for name in USERS], "range": ranges}[parts[0]]
    if len(parts) == 1:
        return 200, page(objects)
    found = [each for each in objects if str(each["id"]) == parts[1]]
    return (200, found[0]) if found else (404, None)


# The door

class Refusal(Exception):
    def __init__(self, status, headers, body=b""):
        self.answer = status, headers, body


def who_asks(method, uri, body, headers):
    """The user whom oauthlib takes the request for."""
    scheme = headers.get("Authorization", "").partition(" ")[0]
    if scheme == "OAuth":
        is_valid, request = oauth1.ResourceEndpoint(validator1).validate_protected_resource_request(
            uri, method, body, headers, realms=[])
        if is_valid:
            return validator1.tokens[request.resource_owner_key].user
        raise Refusal(401, {"WWW-Authenticate": 'OAuth realm="hexoskin"'})
    is_valid, request = provider2.verify_request(uri, method, body, headers)
    if not is_valid:
        raise Refusal(401, {"WWW-Authenticate": "Bearer"})
    if method != "GET" and "readwrite" not in request.scopes:
        raise Refusal(403, {"Content-Type": "application/json"}, b'{"error": "insufficient_scope"}')
    return request.user


def authorize2(uri, method, body, headers):
    """The page on which a user agrees, or does not."""
    try:
        scopes, credentials = provider2.validate_authorization_request(uri, method, body, headers)
        if APPLICATIONS[credentials["client_id"]].is_denied:
            refusal = oauth2.AccessDeniedError("The user said no.", state=credentials["state"])
            return {"Location": refusal.in_uri(credentials["redirect_uri"])}, "", 302
        return provider2.create_authorization_response(uri, method, body, headers, scopes, credentials)
    except oauth2.FatalClientError as error:
        return {"Content-Type": "text/html; charset=utf-8"}, f"<h1>{error.error}</h1>", 400
    except oauth2.OAuth2Error as error:
        return {"Location": error.in_uri(error.redirect_uri)}, "", 302


def authorize1(uri, method, body, headers):
    try:
        return provider1.create_authorization_response(uri, method, body, headers)
    except oauth1.OAuth1Error as error:
        return {"Content-Type": "application/x-www-form-urlencoded"}, error.urlencoded, error.status_code


FLOWS = {
    ("POST", "/oauth/request_token"): provider1.create_request_token_response,
    ("GET", "/oauth/authorize"): authorize1,
    ("POST", "/oauth/access_token"): provider1.create_access_token_response,
    ("GET", "/api/connect/oauth2/auth/"): authorize2,
    ("POST", "/api/connect/oauth2/token/"): provider2.create_token_response,
}


def answer(method, path, uri, body, headers):
    if (method, path) in FLOWS:
        fields, text, status = FLOWS[method, path](uri, method, body, headers)
        return status, fields, (text or "").encode()
    if not path.startswith("/api/"):
        return 404, {}, b""
    try:
        status, value = resource(method, path, body, who_asks(method, uri, body, headers))
    except Refusal as refusal:
        return refusal.answer
    fields = {"Content-Type": "application/json"}
    if status == 201:
        fields["Location"] = value["resource_uri"]
    return status, fields, b"" if value is None else json.dumps(value, sort_keys=True).encode()


def application(environ, start_response):
    headers = {name[5:].replace("_", "-").title(): value for name, value in environ.items() if name.startswith("HTTP_")}
    headers["Content-Type"] = environ.get("CONTENT_TYPE", "")
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)).decode()
    status, fields, content = answer(
        environ["REQUEST_METHOD"], environ["PATH_INFO"], request_uri(environ), body, headers)
    fields = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(content)), **fields}
    start_response(f"{status} {HTTPStatus(status).phrase}", list(fields.items()))
    return [content]


def describe(url):
    return {"oauth": {
        "url": url, "callback": CALLBACKS[0], "callbackWithQuery": CALLBACKS[1],
        "username": "ann@example.com", "password": "pw", "expiredToken": EXPIRED,
        "applications": {key: application.secret for key, application in APPLICATIONS.items()},
    }}


serve(application, describe)
