"""What the Hexoskin client's documentation teaches, done with the client of a checkout against an emulated Hexoskin.

Where the client does something else than its documentation says, and does so with every server, what it does is
demanded: it must end here as it does against Hexoskin.

usage: documentation.py CHECKOUT LINE     LINE: what 'hubkit sandbox' prints when it is ready
"""
import json
import os
import sys
from datetime import datetime, timezone
from urllib.parse import parse_qs, urlsplit

import requests

import hexoskin.client
from hexoskin.client import HexoApi, HexoAuth
from hexoskin.errors import (
    HttpBadRequest, HttpClientError, HttpError, HttpForbidden, HttpInternalServerError, HttpMethodNotAllowed,
    HttpNotFound, HttpServerError, HttpUnauthorized, NoAuthentificationMethod)

from checks import check, run

checkout = os.path.realpath(sys.argv[1])
sandbox = json.loads(sys.argv[2])["hexoskin"]
KEY, SECRET, USER, PASSWORD = sandbox["apiKey"], sandbox["apiSecret"], sandbox["username"], sandbox["password"]
CALLBACK = "https://app.example/cb"
LAST_DAY_OF_2013 = int(datetime(2013, 12, 31, tzinfo=timezone.utc).timestamp()) * 256

sent = []
send = requests.Session.send


def record(session, request, **options):
    sent.append(f"{request.method} {request.path_url}")
    return send(session, request, **options)


requests.Session.send = record


def client(auth=f"{USER}:{PASSWORD}", key=KEY, secret=SECRET):
    return HexoApi(key, secret, auth=auth, base_url=sandbox["url"])


def requests_of(function):
    """What a function gives, and what it sent meanwhile."""
    count = len(sent)
    value = function()
    return value, sent[count:]


def refused(kind, function, *arguments, **options):
    try:
        function(*arguments, **options)
    except kind as error:
        return error
    raise AssertionError(f"{kind.__name__} was not raised")


def me():
    return HexoAuth(KEY, SECRET, USER, PASSWORD)


api = client()
created = []


def new_range(**members):
    start = LAST_DAY_OF_2013 + 1000 * len(created)
    fields = {"name": "mine", "start": start, "end": start + 512, "user": "/api/user/99/", **members}
    created.append(api.range.create(fields))
    return created[-1]


@check
def the_client_is_the_one_of_the_checkout():
    assert os.path.realpath(hexoskin.client.__file__).startswith(checkout + os.sep), hexoskin.client.__file__


# Authorization

@check
def a_client_takes_key_secret_and_who_asks():
    assert client().account.list()[0].username == USER
    assert client(auth=(USER, PASSWORD)).account.list()[0].username == USER
    refused(NoAuthentificationMethod, client, auth=None)


@check
def who_asks_can_be_set_later():
    other = client(auth=(USER, "wrong"))
    refused(HttpUnauthorized, lambda: other.account.list())
    other.auth = me()
    assert other.account.list()[0].username == USER


@check
def a_request_can_bring_who_asks():
    other = client()
    other.account.list()
    other.auth = HexoAuth(KEY, SECRET, USER, "wrong")
    refused(HttpUnauthorized, other.trainingroutine.list)
    assert other.trainingroutine.list(auth=me()) is not None


@check
def a_password_logs_in():
    other = client()
    token = other.oauth2_get_access_token(USER, PASSWORD, scope="readonly")
    assert other.auth is token and (token.token_type, token.scope) == ("Bearer", "readonly")
    assert other.account.list()[0].username == USER
    first, renewed = token.refresh_token, other.refresh_access_token()
    assert renewed.refresh_token != first and other.account.list()[0].username == USER


def callback_of(url):
    """Where the server sends the browser of a user who agrees."""
    return requests.get(url, allow_redirects=False).headers["Location"]


@check
def a_code_logs_in():
    other = client(key="KCODE", secret="c0de/S&cret=")
    url = other.oauth2_get_request_token_url(CALLBACK, grant_type="authorization_code", scope="readwrite")
    query = parse_qs(urlsplit(url).query)
    assert query["client_id"] == ["KCODE"] and query["response_type"] == ["code"] and query["scope"] == ["readwrite"]
    other.oauth2_get_access_token(callback_of(url))
    assert other.account.list()[0].username == USER


@check
def an_implicit_token_logs_in():
    other = client(key="KIMPL", secret="impl")
    url = other.oauth2_get_request_token_url(CALLBACK, grant_type="implicit", scope="readonly")
    other.oauth2_get_access_token(callback_of(url))
    assert other.auth.expires_in == "3600" and other.account.list()[0].username == USER


@check
def oauth_1_fails_by_itself_in_python_3():
    _, asked = requests_of(lambda: refused(TypeError, client().oauth1_get_request_token_url, CALLBACK))
    assert asked == []


# Getting data

@check
def the_current_user_is_the_account():
    user = api.account.list()[0]
    assert (user.username, user.email, user.id, user.is_staff) == (USER, USER, 99, False)
    assert repr(user) == "<hexoskin.client.account: 99>", repr(user)


@check
def users_that_can_be_seen_are_listed():
    users = api.user.list()
    assert [user.id for user in users] == [99, 100] and users[0].first_name == "Ann"


@check
def records_are_filtered_in_both_spellings():
    by_keyword, by_keyword_sent = requests_of(lambda: api.record.list(startTimestamp__lt=359840226870))
    by_dictionary, by_dictionary_sent = requests_of(lambda: api.record.list({"startTimestamp__lt": 359840226870}))
    assert by_keyword_sent == by_dictionary_sent == ["GET /api/record/?startTimestamp__lt=359840226870"]
    assert [record.id for record in by_keyword] == [record.id for record in by_dictionary] == [37650]
    assert len(api.record.list(startTimestamp__lt=347477726132)) == 0
    assert {record.id for record in api.record.list()} > {37650}


@check
def items_are_accessed_by_index():
    records = api.record.list()
    assert records[0].status in ("realtime", "complete") and records[0].end > records[0].start
    assert repr(records[0]).startswith("<hexoskin.client.record: ")


@check
def nested_objects_need_no_request():
    user, asked = requests_of(lambda: api.record.list(user=99)[0].user)
    assert len(asked) == 1 and type(user) is hexoskin.client.ApiResourceInstance
    name, asked = requests_of(lambda: user.first_name)
    assert name == "Ann" and asked == []


@check
def pages_are_appended_up_to_the_end():
    datatypes = api.datatype.list()
    assert len(datatypes) == 20 and datatypes.nexturl == "/api/datatype/?limit=20&offset=20"
    datatypes.load_next()
    assert len(datatypes) == 40 and datatypes.nexturl
    datatypes.load_next()
    assert len(datatypes) == 45 and datatypes.nexturl is None
    _, asked = requests_of(lambda: refused(StopIteration, datatypes.load_next))
    assert asked == [] and len({datatype.id for datatype in datatypes}) == 45


@check
def all_pages_are_loaded_at_once_or_one_by_one():
    assert len(api.datatype.list(limit=12).prefetch_all()) == 45
    assert len([each.id for each in api.datatype.list().iter_all()]) == 45


@check
def resources_are_got_by_id_and_by_uri():
    user = api.user.get(99)
    assert user.resource_uri == "/api/user/99/" and api.user.get(user.resource_uri) is user
    assert api.user.get("99") is user and api.resource_from_uri("/api/user/99/") is user
    assert api.resource_from_uri(sandbox["url"] + "/api/user/99/") is user


@check
def the_uri_of_another_resource_is_not_found():
    user = api.user.get(99)
    _, asked = requests_of(lambda: refused(HttpNotFound, api.range.get, user.resource_uri))
    assert asked == ["GET /api/range//api/user/99//"]


# Lazy loading

@check
def a_link_is_loaded_when_it_is_needed():
    other = client()
    walk = other.range.list(user=99)[0]
    assert walk.user._lazy and walk.user.resource_uri == "/api/user/99/"
    name, asked = requests_of(lambda: walk.user.first_name)
    assert name == "Ann" and asked == ["GET /api/user/99/"]


@check
def twenty_ranges_of_a_user_cost_one_load_of_it():
    while len(api.range.list(user=99)) < 20:
        new_range()
    other = client()
    ranges = other.range.list(user=99)
    assert len(ranges) == 20
    names, asked = requests_of(lambda: [each.user.first_name for each in ranges])
    assert names == ["Ann"] * 20 and asked == ["GET /api/user/99/"], asked


@check
def what_is_kept_is_loaded_again_on_demand():
    api.user.get(99)
    assert requests_of(lambda: api.user.get(99))[1] == []
    assert requests_of(lambda: api.user.get(99, force_refresh=True))[1] == ["GET /api/user/99/"]


@check
def clearing_what_is_kept_fails_by_itself():
    refused(TypeError, api.clear_object_cache)


@check
def each_object_is_there_once():
    ranges = api.range.list(user=99)
    user = api.user.get(99)
    assert all(each.user is user for each in ranges)
    user.first_name = "Billy Bob"
    assert {each.user.first_name for each in ranges} == {"Billy Bob"}
    assert api.user.get(99, force_refresh=True) is user and ranges[0].user.first_name == "Ann"


# The data resource

SPAN = {"record": 37700, "start": 359840226870, "end": 359840229430}


@check
def data_of_three_datatypes():
    result, asked = requests_of(lambda: api.data.list(record=37700, datatype__in=(19, 33, 49)))
    assert asked == ["GET /api/data/?record=37700&datatype__in=19%2C33%2C49"]
    assert len(result) == 1 and [each.user for each in result] == ["/api/user/99/"]
    assert set(result[0].data) == {19, 33, 49}
    start, rate = result[0].data[19][0]
    assert start == 359840227126 and type(rate) is int and all(len(series) > 2000 for series in result[0].data.values())


@check
def data_is_flat_on_demand():
    flat = api.data.list(datatype=19, flat=True, **SPAN)
    assert type(flat) is hexoskin.client.ApiFlatDataList and len(flat) == 9
    assert list(flat) == api.data.list(datatype=19, **SPAN)[0].data[19]
    values = api.data.list(datatype=19, flat=True, no_timestamps=True, **SPAN)
    assert list(values) == [value for _, value in flat]


@check
def data_that_is_not_there_is_empty():
    assert len(api.data.list(record=37700, datatype=66)) == 0


# Creating, modifying, deleting

@check
def a_range_is_created_changed_and_deleted():
    mine = api.range.create({
        "name": "testnew_range", "start": 353163129199, "end": 353163139199, "user": api.user.get(99)})
    assert mine.name == "testnew_range" and mine.user is api.user.get(99)
    mine.name = "newtestyrangey"
    assert mine.update().status_code == 200
    assert api.range.get(mine.id, force_refresh=True).name == "newtestyrangey"
    mine.update({"user": api.user.list()[0], "note": "x"})
    assert mine.user.id == 99
    uri = mine.resource_uri
    mine.delete()
    assert mine.name is None
    error = refused(HttpNotFound, api.get, uri)
    assert error.response.status_code == 404


@check
def an_item_is_deleted_from_its_list():
    mine = new_range(name="to be deleted")
    ranges = api.range.list(id=mine.id)
    uri = mine.resource_uri
    del ranges[0]
    assert len(ranges) == 0 and refused(HttpNotFound, api.get, uri)
    created.remove(mine)


# Errors

@check
def what_is_not_allowed_is_not_sent():
    datatypes = api.datatype.list()

    def delete():
        del datatypes[5]
    for attempt in (delete, datatypes[4].delete):
        error, asked = requests_of(lambda: refused(HttpMethodNotAllowed, attempt))
        assert asked == [] and error.response == "delete method is not allowed on a datatype detail"
    assert len(datatypes) == 20


@check
def errors_have_their_classes():
    readonly = client()
    readonly.oauth2_get_access_token(USER, PASSWORD, scope="readonly")
    body = {"name": "x", "start": 1, "end": 2, "user": "/api/user/99/"}
    cases = [
        (HttpBadRequest, 400, lambda: api.range.list(note="x")),
        (HttpUnauthorized, 401, lambda: api.account.list(auth=HexoAuth(KEY, SECRET, USER, "wrong"))),
        (HttpUnauthorized, 401, lambda: api.account.list(auth=HexoAuth(KEY, "wrong", USER, PASSWORD))),
        (HttpForbidden, 403, lambda: readonly.range.create(body)),
        (HttpNotFound, 404, lambda: api.range.get(1)),
        (HttpMethodNotAllowed, 405, lambda: api.delete("/api/datatype/19/")),
        (HttpInternalServerError, 500, lambda: api.range.list(start__range="1")),
    ]
    for kind, status, function in cases:
        error = refused(HttpError, function)
        assert type(error) is kind and error.response.status_code == status, (kind, error, error.response)
        assert isinstance(error, HttpServerError if status >= 500 else HttpClientError)
    assert refused(HttpBadRequest, api.range.list, note="x").response.json() == {
        "error": "The 'note' field does not allow filtering."}


# The resource list

@check
def the_resource_list_is_kept_in_a_file():
    hexoskin.client.CACHED_API_RESOURCE_LIST = os.path.abspath(".other_cache")
    try:
        first, second = client(), client()
        _, asked = requests_of(lambda: first.account.list())
        assert asked[0] == "GET /api/" and len(asked) > 20 and asked[-1] == "GET /api/account/"
        files = [name for name in os.listdir() if name.startswith(".other_cache_http.127.0.0.1.")]
        assert len(files) == 1, os.listdir()
        assert requests_of(lambda: second.account.list())[1] == ["GET /api/account/"]
        second.clear_resource_cache()
        assert not os.path.exists(files[0])
        assert requests_of(lambda: second.account.list())[1][0] == "GET /api/"
    finally:
        hexoskin.client.CACHED_API_RESOURCE_LIST = ".api_stash"


@check
def the_resource_configuration_can_be_looked_at():
    assert "exact" in api.resource_conf["range"]["filtering"]["name"]
    assert api.range._conf is api.resource_conf["range"] and api.range.list()[0]._parent._conf is api.range._conf
    assert api.record.list()._parent._conf["allowed_list_http_methods"] == ["get", "post"]
    # A schema that is answered with 404 costs its resource only.
    assert refused(AttributeError, lambda: api.nosuch)


run("The Hexoskin client's documentation")
