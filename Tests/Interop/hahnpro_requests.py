"""What the HahnPRO Cloud's documentation teaches for Python, with plain requests, done against an emulated one.

usage: hahnpro_requests.py LINE     LINE: what 'hubkit sandbox' prints when it is ready
"""
import base64
import json
import os
import sys
import tempfile
import time

import requests

from checks import check, run

cloud = json.loads(sys.argv[1])["hahnpro-cloud"]
API_URL = cloud["url"] + "/api"
TOKEN_URL = f"{cloud['authServer']}/auth/realms/{cloud['realm']}/protocol/openid-connect/token"
ROLES = {"readPermissions": ["test"], "readWritePermissions": ["test", "user"]}


def fetch_token(client=cloud["clientId"], secret=cloud["clientSecret"], **fields):
    """The Keycloak step: client credentials as Basic authentication."""
    return requests.post(TOKEN_URL, auth=(client, secret), data={"grant_type": "client_credentials", **fields})


def log_in():
    answer = fetch_token()
    answer.raise_for_status()
    return answer.json()["access_token"]


token = log_in()
headers = {"Authorization": f"Bearer {token}"}


def get(path, **options):
    answer = requests.get(API_URL + path, headers=headers, **options)
    answer.raise_for_status()
    return answer


def post(path, body, status=201):
    answer = requests.post(API_URL + path, headers=headers, json=body)
    assert answer.status_code == status, (answer.status_code, answer.text)
    return answer


def new_type(name="Pump"):
    return post("/assettypes", {"name": name, "typeSchema": {"type": "object"}, "uiSchema": {}, **ROLES}).json()


def new_asset(name, **members):
    members.setdefault("type", asset_type["id"])
    return post("/assets", {"name": name, **ROLES, **members}).json()


def new_series(name="temperature", **members):
    return post("/tsm", {"name": name, **ROLES, **members}).json()


def upload(path="/contents", name="note.txt", data=b"hello", fields=None):
    files = {"file": (name, data, "text/plain")}
    fields = {"readPermissions": "test", "readWritePermissions": ["test", "user"]} if fields is None else fields
    answer = requests.post(API_URL + path, headers=headers, files=files, data=fields)
    assert answer.status_code == 201, (answer.status_code, answer.text)
    return answer.json()


def read_env_file(path):
    with open(path, encoding="utf-8") as file:
        return dict(line.strip().split("=", 1) for line in file if "=" in line)


asset_type = new_type()


# Authentication

@check
def a_token_comes_with_basic_authentication():
    answer = fetch_token()
    body = answer.json()
    assert answer.status_code == 200 and body["token_type"] == "Bearer" and body["expires_in"] > 0, body
    assert "refresh_token" not in body and "id_token" not in body and body["refresh_expires_in"] == 0
    assert answer.headers["Cache-Control"] == "no-store"


@check
def a_token_comes_with_the_secret_in_the_form():
    fields = {"client_id": cloud["clientId"], "client_secret": cloud["clientSecret"], "grant_type": "client_credentials"}
    assert requests.post(TOKEN_URL, data=fields).status_code == 200


@check
def a_token_comes_with_values_of_the_environment():
    os.environ["API_USER"], os.environ["AUTH_SECRET"] = cloud["clientId"], cloud["clientSecret"]
    assert fetch_token(os.environ["API_USER"], os.environ["AUTH_SECRET"]).status_code == 200


@check
def a_token_comes_with_values_of_an_env_file():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, ".env")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"API_USER={cloud['clientId']}\nAUTH_SECRET={cloud['clientSecret']}\n")
        values = read_env_file(path)
    assert fetch_token(values["API_USER"], values["AUTH_SECRET"]).status_code == 200


@check
def a_new_token_replaces_an_old_one():
    body = fetch_token().json()
    renew_at = time.time() + body["expires_in"] - 20
    assert renew_at > time.time()
    second = log_in()
    assert second != body["access_token"]
    for valid in (body["access_token"], second):
        assert requests.get(API_URL + "/assets", headers={"Authorization": f"Bearer {valid}"}).status_code == 200


@check
def the_discovery_document_names_the_endpoints():
    url = f"{cloud['authServer']}/auth/realms/{cloud['realm']}/.well-known/openid-configuration"
    document = requests.get(url).json()
    assert document["token_endpoint"] == TOKEN_URL
    keys = requests.get(document["jwks_uri"]).json()["keys"]
    header = json.loads(base64.urlsafe_b64decode(token.split(".")[0] + "=="))
    assert [key["use"] for key in keys if key["kid"] == header["kid"]] == ["sig"] and header["alg"] == "RS256"


@check
def the_roles_of_the_user_stand_in_the_token():
    payload = token.split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    assert {"test", "user"} <= set(claims["realm_access"]["roles"])
    assert "account" in claims["aud"] and claims["iss"] == TOKEN_URL.split("/protocol")[0]


@check
def a_wrong_secret_is_refused():
    answer = fetch_token(secret="wrong")
    assert answer.status_code == 401 and answer.json()["error"] == "unauthorized_client", answer.text
    answer = fetch_token(client="nobody")
    assert answer.status_code == 401 and answer.json()["error"] == "invalid_client", answer.text


@check
def an_unknown_realm_is_refused():
    answer = requests.post(TOKEN_URL.replace(f"/realms/{cloud['realm']}/", "/realms/nope/"), data={})
    assert answer.status_code == 404 and answer.json() == {"error": "Realm does not exist"}


@check
def a_call_without_a_token_is_refused():
    answer = requests.get(API_URL + "/assets")
    assert answer.status_code == 401 and answer.headers["WWW-Authenticate"] == "Bearer"
    assert answer.json()["message"] == "Unauthorized"
    assert requests.get(API_URL + "/assets", headers={"Authorization": "Bearer no-token"}).status_code == 401


# Assets

@check
def all_assets_come_in_a_page():
    asset = new_asset("listed")
    page = get("/assets").json()
    assert asset["id"] in [document["id"] for document in page["docs"]]
    assert page["total"] == len(page["docs"]) and page["limit"] == 0
    page = get("/assets", params={"limit": 1, "page": 1}).json()
    assert len(page["docs"]) == 1 and page["pages"] == page["total"]


@check
def one_asset_comes_by_its_id():
    asset = new_asset("one")
    found = get("/assets/" + asset["id"]).json()
    assert found["name"] == "one" and found["type"] == asset_type["id"] and found["type$name"] == "Pump"


@check
def assets_are_filtered_by_tags():
    first, second = new_asset("tagged-1", tags=["tag1"]), new_asset("tagged-2", tags=["tag2", "other"])

    def found(filter):
        return [document["id"] for document in get("/assets?filter=" + filter).json()["docs"]]

    assert found("tags=@tag1") == [first["id"]]
    assert found("tags=@tag1 tag2") == [first["id"], second["id"]]
    assert found("tags=@tag1,tag2") == [first["id"], second["id"]]
    assert found("tags=@nothing") == []


@check
def assets_are_filtered_by_type_and_parent():
    kind, parent = new_type("Motor"), new_asset("plant")
    child = new_asset("motor", type=kind["id"], parent=parent["id"], tags=["e2e"])

    def found(filter):
        return [document["id"] for document in get("/assets", params={"filter": filter}).json()["docs"]]

    assert found("type==" + kind["id"]) == [child["id"]]
    assert found("parent==" + parent["id"]) == [child["id"]]
    assert found(f"tags=@e2e;type=={kind['id']};parent=={parent['id']}") == [child["id"]]
    assert found(f"tags=@e2e;type=={asset_type['id']};parent=={parent['id']}") == []


@check
def references_are_populated():
    parent = new_asset("parent")
    asset = new_asset("child", parent=parent["id"])
    found = get(f"/assets/{asset['id']}?populate=type,parent").json()
    assert found["type"]["id"] == asset_type["id"] and found["parent"]["name"] == "parent"
    found = get("/assets", params={"populate": "type", "filter": "parent==" + parent["id"]}).json()["docs"][0]
    assert found["type"]["name"] == "Pump" and found["parent"] == parent["id"]


@check
def an_asset_is_created():
    asset = new_asset("created", data={"serial": "P-100", "height": 1.5}, myField={"kept": [1, None]})
    assert len(asset["id"]) == 24 and asset["createdAt"] == asset["updatedAt"]
    found = get("/assets/" + asset["id"]).json()
    assert found["data"] == {"serial": "P-100", "height": 1.5} and found["myField"] == {"kept": [1, None]}


@check
def an_asset_is_read_changed_and_written_back():
    asset = get("/assets/" + new_asset("before", unknown="kept")["id"], params={"populate": "type"}).json()
    asset["tags"] = ["changed"]
    answer = requests.put(f"{API_URL}/assets/{asset['id']}", headers=headers, json=asset)
    assert answer.status_code == 200, answer.text
    changed = get("/assets/" + asset["id"]).json()
    assert changed["tags"] == ["changed"] and changed["unknown"] == "kept" and changed["type"] == asset_type["id"]
    assert changed["createdAt"] == asset["createdAt"] and changed["revision"] == 2


@check
def an_asset_is_deleted():
    asset = new_asset("deleted")
    answer = requests.delete(f"{API_URL}/assets/{asset['id']}", headers=headers)
    assert answer.status_code == 200 and answer.json()["deletedAt"]
    answer = requests.get(f"{API_URL}/assets/{asset['id']}", headers=headers)
    assert answer.status_code == 404 and answer.json()["message"] == "asset not found", answer.text


@check
def permissions_are_demanded():
    message = post("/assets", {"name": "x", "type": asset_type["id"]}, status=400).json()["message"]
    assert len(message) == 2 and "readPermissions" in message[0] and "readWritePermissions" in message[1], message
    body = {"name": "x", "type": asset_type["id"], "readPermissions": ["test"], "readWritePermissions": ["admin"]}
    assert post("/assets", body, status=403).json()["message"] == "role not held: admin"


@check
def an_unsupported_filter_is_refused():
    answer = requests.get(API_URL + "/assets", headers=headers, params={"filter": "name~?x"})
    assert answer.status_code == 400 and answer.json()["message"] == "unsupported filter: name~?x"


# Contents

@check
def a_content_is_uploaded_and_downloaded():
    content = upload(name="note.txt", data=b"hello")
    assert content["filename"] == "note.txt" and content["size"] == 5 and content["mimetype"] == "text/plain"
    assert content["readPermissions"] == ["test"] and content["readWritePermissions"] == ["test", "user"]
    answer = get(f"/contents/{content['id']}/download")
    assert answer.content == b"hello" and answer.headers["Content-Type"] == "text/plain"
    assert content["id"] in [document["id"] for document in get("/contents").json()["docs"]]
    assert get("/contents/" + content["id"]).json()["fileId"] == content["fileId"]


@check
def a_content_is_downloaded_as_a_stream():
    data = bytes(range(256)) * 4096
    content = upload(name="Größe.bin", data=data)
    assert content["filename"] == "Größe.bin", content["filename"]
    with get(f"/contents/{content['id']}/download", stream=True) as answer:
        assert b"".join(answer.iter_content(10_000)) == data


@check
def a_content_is_attached_to_an_asset_and_downloaded_from_it():
    asset = new_asset("with-attachment")
    attached = upload(f"/assets/{asset['id']}/attachment", data=b"attached")
    assert attached["id"] == asset["id"] and len(attached["attachments"]) == 1
    page = get(f"/assets/{asset['id']}/attachments").json()
    assert [document["id"] for document in page["docs"]] == attached["attachments"]
    found = get("/assets/" + asset["id"]).json()
    assert get(f"/contents/{found['attachments'][0]}/download").content == b"attached"


@check
def an_attachment_without_permissions_has_those_of_the_asset():
    asset = new_asset("plain-attachment")
    content = upload(f"/assets/{asset['id']}/attachment", fields={})["attachments"][0]
    assert get("/contents/" + content).json()["readWritePermissions"] == ["test", "user"]


@check
def a_content_without_permissions_is_refused():
    answer = requests.post(API_URL + "/contents", headers=headers, files={"file": ("a.txt", b"a")})
    assert answer.status_code == 400, answer.text


# Time series

@check
def a_time_series_is_created():
    series = new_series()
    assert get("/tsm/" + series["id"]).json()["name"] == "temperature"
    series = new_series("typed", minDate="2024-01-01T00:00:00.000Z", maxBucketTimeRange=86400000)
    assert series["maxBucketTimeRange"] == 86400000 and series["minDate"] == "2024-01-01T00:00:00.000Z"


@check
def one_value_is_added():
    series, now = new_series(), int(time.time() * 1000)
    answer = requests.post(f"{API_URL}/tsm/{series['id']}", headers=headers, json={str(now): 5})
    assert answer.status_code == 201 and answer.text == ""
    assert get(f"/tsm/{series['id']}/{now}").json() == [{"timestamp": now, "value": 5}]


@check
def several_named_values_are_added():
    series = new_series()
    post("/tsm/" + series["id"], {"1234": {"val1": 1, "val2": 2}})
    assert get(f"/tsm/{series['id']}/0").json() == [{"timestamp": 1234, "val1": 1, "val2": 2}]
    assert get("/tsm/" + series["id"]).json()["metrics"] == ["val1", "val2"]


@check
def the_first_thousand_values_are_read():
    series = new_series()
    post("/tsm/" + series["id"], {str(index): index for index in reversed(range(1500))})
    values = get(f"/tsm/{series['id']}/0", params={"limit": 1000}).json()
    assert len(values) == 1000 and [value["timestamp"] for value in values] == list(range(1000))


@check
def the_values_of_a_period_are_read():
    series, start = new_series(), 1735689600000
    post("/tsm/" + series["id"], {str(start): 5, str(start + 60_000): 6, str(start + 3_600_000): 10})
    period = f"/tsm/{series['id']}/{start}/{start + 3_600_000}"
    assert [value["value"] for value in get(period).json()] == [5, 6, 10]
    assert get(period, params={"group": "1h"}).json() == [
        {"timestamp": start, "value": 5.5}, {"timestamp": start + 3_600_000, "value": 10}]
    assert [value["value"] for value in get(f"/tsm/{series['id']}/{start + 1}").json()] == [6, 10]
    assert [value["value"] for value in get(f"/tsm/{series['id']}/{start}/{start + 60_000}").json()] == [5, 6]


@check
def timestamps_are_integers():
    series = new_series()
    post("/tsm/" + series["id"], {"12.5": 1}, status=400)
    answer = requests.get(f"{API_URL}/tsm/{series['id']}/yesterday", headers=headers)
    assert answer.status_code == 400 and "integer" in answer.json()["message"]
    answer = requests.get(f"{API_URL}/tsm/{series['id']}/0", headers=headers, params={"group": "2h"})
    assert answer.status_code == 400 and "12h" in answer.json()["message"]


run()
