"""What users of the FLAME Hub's Python client do, done against an emulated Hub.

usage: check.py LINE     LINE: what 'hubkit sandbox' prints when it is ready
"""
import json
import sys
import uuid

import flame_hub
from flame_hub import AuthClient, CoreClient, HubAPIError
from flame_hub.auth import PasswordAuth, StaticAuth
from flame_hub.types import FilterOperator

from checks import check, run

hub = json.loads(sys.argv[1])["flame-hub"]


def log_in(password=hub["password"]):
    return PasswordAuth(hub["username"], password, base_url=hub["auth"])


session = log_in()
auth = AuthClient(base_url=hub["auth"], auth=session)
core = CoreClient(base_url=hub["core"], auth=session)


def master_realm():
    return auth.find_realms(filter={"name": "master"}).pop()


def new_node(name=None):
    return core.create_node(name or f"node-{uuid.uuid4().hex}", realm_id=master_realm())


def refused(function, *arguments, **options):
    try:
        function(*arguments, **options)
    except HubAPIError as error:
        return error
    raise AssertionError("was not refused")


@check
def the_client_is_the_one_that_is_meant():
    assert flame_hub.__version__ == "0.5.5", flame_hub.__version__


@check
def one_session_serves_both_services():
    assert auth.get_realms()[0].name == "master"
    token = session._current_token.access_token
    assert core.get_nodes() == []
    assert session._current_token.access_token == token


@check
def the_master_realm_is_found():
    realms, meta = auth.find_realms(filter={"name": "master"}, meta=True)
    assert [realm.name for realm in realms] == ["master"] and realms[0].built_in
    assert (meta.total, meta.limit, meta.offset) == (1, 50, 0)
    assert auth.get_realm(realms[0].id) == realms[0]


@check
def a_node_is_created_found_changed_and_deleted():
    name = f"my-node-{uuid.uuid4().hex}"
    node = new_node(name)
    assert node.name == name and node.realm_id == master_realm().id and node.hidden is False
    assert core.get_node(node.id) == node
    assert core.find_nodes(filter={"id": node.id}) == [node]
    assert core.find_nodes(filter={"id": (FilterOperator.eq, node.id)}) == [node]
    changed = core.update_node(node, hidden=True, external_name="outside")
    assert changed.hidden is True and changed.external_name == "outside"
    assert core.update_node(node.id, external_name=None).external_name is None
    core.delete_node(node)
    assert core.get_node(node.id) is None


@check
def names_are_searched_for():
    node = new_node("searched-my-node-4")
    assert core.find_nodes(filter={"name": (FilterOperator.like, "my-node-4")}) == [node]
    assert core.find_nodes(filter={"name": "~my-node-4"}) == [node]
    assert core.find_nodes(filter={"name": (FilterOperator.like, "searched")}) == [], "~ finds ends, not beginnings"
    core.delete_node(node)


@check
def lists_are_sorted_and_cut():
    nodes = [new_node(f"sorted-{letter}") for letter in "bca"]
    page = {"limit": 2, "offset": 1}
    found, meta = core.find_nodes(sort={"by": "name", "order": "descending"}, page=page, meta=True)
    assert [node.name for node in found] == ["sorted-b", "sorted-a"] and meta.total == 3
    for node in nodes:
        core.delete_node(node)


@check
def what_is_not_there_is_none():
    assert core.get_node(uuid.uuid4()) is None
    assert auth.get_user(uuid.uuid4()) is None
    assert refused(core.delete_node, uuid.uuid4()).error_response.status_code == 404


@check
def a_name_is_taken_once():
    node = new_node()
    error = refused(core.create_node, node.name, realm_id=node.realm_id)
    assert error.error_response.status_code == 409, error
    core.delete_node(node)


@check
def a_bad_name_is_refused_with_its_issue():
    error = refused(core.create_node, "x", realm_id=master_realm())
    assert error.error_response.status_code == 400 and error.error_response.issues, error


@check
def a_wrong_password_is_refused():
    error = refused(CoreClient(base_url=hub["core"], auth=log_in("wrong")).get_nodes)
    assert str(error) == "received status code 400 (invalid_credentials): The user credentials are invalid.", error


@check
def a_request_can_bring_its_own_token():
    token = session._current_token.access_token
    stranger = CoreClient(base_url=hub["core"])
    assert refused(stranger.get_nodes).error_response.status_code == 401
    assert stranger.get_nodes(auth=token) == []
    assert stranger.get_nodes(auth=StaticAuth(token)) == []
    error = refused(auth.get_users, auth="no-token")
    assert "The JWT is invalid" in str(error) and error.error_response.status_code == 400, error


@check
def users_are_created_changed_and_deleted():
    name = f"user-{uuid.uuid4().hex[:8]}"
    user = auth.create_user(name, f"{name}@example.com", display_name="Jane")
    assert auth.get_user(user.id, fields="email").email == f"{name}@example.com"
    assert auth.update_user(user, display_name="Jane Doe").display_name == "Jane Doe"
    auth.delete_user(user)
    assert auth.get_user(user.id) is None


@check
def sessions_are_refreshed():
    before = session._current_token
    session._current_token_expires_at_nanos = 0
    core.get_nodes()
    assert session._current_token.access_token != before.access_token
    assert session._current_token.refresh_token != before.refresh_token


run()
