"""The documentation of flame-hub-client 0.2.5, its README and its user guide, step by step with that client itself
against an emulated Hub 0.8.13. Each step ends as the pages say, and as it was recorded of the real servers.

usage: flame_pages_client.py LINE     LINE: what 'hubkit sandbox --hub-version 0.8.13' prints when it is ready
"""
import json
import sys
import time
import uuid

import flame_hub
import httpx
from flame_hub import AuthClient, CoreClient, HubAPIError, StorageClient, get_field_names
from flame_hub._base_client import DEFAULT_PAGE_PARAMS
from flame_hub.auth import PasswordAuth, RobotAuth
from flame_hub.models import (
    UNSET, Analysis, AnalysisBucket, AnalysisBucketFile, AnalysisLog, AnalysisNode, AnalysisNodeLog, Bucket, BucketFile,
    MasterImage, MasterImageEventLog, MasterImageGroup, Node, Permission, Project, ProjectNode, Realm, Registry,
    RegistryProject, Robot, RobotPermission, RobotRole, Role, RolePermission, UpdateNode, User, UserPermission,
    UserRole,
)
from flame_hub.types import FilterOperator
from pydantic import ValidationError

from checks import check, run

hub = json.loads(sys.argv[1])["flame-hub"]
auth = PasswordAuth(username=hub["username"], password=hub["password"], base_url=hub["auth"])
auth_client = AuthClient(base_url=hub["auth"], auth=auth)
core_client = CoreClient(base_url=hub["core"], auth=auth)
storage_client = StorageClient(base_url=hub["storage"], auth=auth)
REALM_MEMBERS = ["name", "display_name", "description", "id", "built_in", "created_at", "updated_at"]
NODE_MEMBERS = [
    "external_name", "hidden", "name", "realm_id", "registry_id", "type", "id", "public_key", "online", "registry",
    "registry_project_id", "registry_project", "robot_id", "created_at", "updated_at",
]
made = {}


def printed(model, **options):
    """What the pages print of a model."""
    return json.loads(model.model_dump_json(indent=2, **options))


def refused(function, *arguments, **options):
    try:
        function(*arguments, **options)
    except HubAPIError as error:
        return error
    raise AssertionError("was not refused")


def names(nodes):
    return [node.name for node in nodes]


def watched(service, requests=None, answers=None, **options):
    """A client of a service as the pages hand one in: it notes requests and the JSON of answers."""
    def answer(response):
        response.read()
        answers.append(response.json())
    return httpx.Client(base_url=hub[service], event_hooks={
        "request": [] if requests is None else [lambda request: requests.append(request)],
        "response": [] if answers is None else [answer],
    }, **options)


def master_realm():
    return auth_client.find_realms(filter={"name": "master"}).pop()


@check
def the_client_is_the_one_of_the_pages():
    assert flame_hub.__version__ == "0.2.5", flame_hub.__version__


# README, "Quickstart"

@check
def readme_the_master_realm_is_found():
    realms = auth_client.find_realms(filter={"name": "master"})
    assert len(realms) == 1
    realm = printed(realms.pop())
    assert list(realm) == REALM_MEMBERS, realm
    assert realm["name"] == "master" and realm["built_in"] is True
    assert realm["display_name"] is None and realm["description"] is None
    assert uuid.UUID(realm["id"]) and realm["created_at"] == realm["updated_at"]


@check
def readme_a_node_is_created():
    node = made["node"] = core_client.create_node(name="my-node", realm_id=master_realm())
    shown = printed(node)
    assert list(shown) == NODE_MEMBERS, shown
    assert shown["name"] == "my-node" and shown["realm_id"] == str(master_realm().id)
    assert shown["type"] == "default" and shown["hidden"] is False and shown["online"] is False
    for name in ["external_name", "registry_id", "public_key", "registry", "registry_project_id", "registry_project"]:
        assert shown[name] is None, name
    assert uuid.UUID(shown["robot_id"]) and shown["created_at"] == shown["updated_at"]


@check
def readme_the_node_is_hidden():
    assert core_client.update_node(made["node"], hidden=True).hidden is True
    assert core_client.get_node(made["node"].id).hidden is True


@check
def readme_the_node_is_deleted():
    core_client.delete_node(made["node"])
    assert core_client.get_node(made["node"].id) is None


# User guide, "Handling resources"

@check
def each_service_has_a_client():
    assert names(auth_client.get_realms()) == ["master"]
    assert core_client.get_nodes() == [] and storage_client.get_buckets() == []


@check
def resources_are_created_got_updated_and_deleted():
    node = core_client.create_node(name="handled", realm_id=str(master_realm().id))
    for key in [node, node.id, str(node.id)]:
        assert core_client.get_node(key) == core_client.get_node(node)
        assert core_client.update_node(key, hidden=True).hidden is True
    assert names(core_client.get_nodes()) == ["handled"]
    core_client.delete_node(node)
    assert core_client.get_nodes() == []


@check
def a_client_of_ones_own_is_asked_instead():
    for service, kind, method, path in [
        ("auth", AuthClient, "get_realms", "realms"), ("core", CoreClient, "get_nodes", "nodes"),
        ("storage", StorageClient, "get_buckets", "buckets"),
    ]:
        requests = []
        own = watched(service, requests, auth=auth, headers={"User-Agent": "of-ones-own"})
        # The address beside it is nobody's.
        getattr(kind(base_url="http://127.0.0.1:9", client=own), method)()
        (request,) = requests
        assert str(request.url.copy_with(query=None)) == hub[service] + path, request.url
        assert request.headers["User-Agent"] == "of-ones-own"


@check
def what_is_not_there_is_refused():
    assert core_client.get_node(uuid.uuid4()) is None
    update = refused(core_client.update_node, uuid.uuid4(), hidden=True)
    for error in [update, refused(core_client.delete_node, uuid.uuid4())]:
        assert str(error) == "received status code 404 (NOT_FOUND): no error message present", error


# User guide, "Finding resources"

@check
def finding_by_page():
    realm = master_realm()
    for number in range(1, 46):
        core_client.create_node(name=f"my-node-{number}", realm_id=realm)
        # Times of creation have milliseconds.
        time.sleep(0.002)
    nodes_first_25 = core_client.find_nodes(page={"limit": 25})
    nodes_next_10 = core_client.find_nodes(page={"limit": 10, "offset": 10})
    assert len(nodes_first_25) == 25 and len(nodes_next_10) == 10
    assert nodes_first_25[10:20] == nodes_next_10
    assert len(core_client.get_nodes()) == 45
    assert core_client.find_nodes(page={"limit": 50, "offset": 0}) == core_client.get_nodes()


@check
def finding_by_name():
    node = core_client.find_nodes(filter={"name": "my-node-42"}).pop()
    assert printed(node)["name"] == "my-node-42" and list(printed(node)) == NODE_MEMBERS


@check
def finding_by_operator():
    nodes = core_client.find_nodes(filter={"name": "~my-node-4"})
    assert sorted(names(nodes)) == ["my-node-4"] + [f"my-node-4{digit}" for digit in range(6)], names(nodes)
    assert nodes == core_client.find_nodes(filter={"name": (FilterOperator.like, "my-node-4")})


@check
def finding_sorted():
    nodes = core_client.find_nodes(sort={"by": "created_at"})
    sedon = core_client.find_nodes(sort={"by": "created_at", "order": "descending"})
    assert names(nodes)[:2] == ["my-node-1", "my-node-2"] and len(nodes) == 45
    assert nodes == sedon[::-1]
    ascending = core_client.find_nodes(sort={"by": "name", "order": "ascending"}, page={"limit": 3})
    assert names(ascending) == ["my-node-1", "my-node-10", "my-node-11"], names(ascending)
    descending = core_client.find_nodes(sort={"by": "name", "order": "descending"}, page={"limit": 3})
    assert names(descending) == ["my-node-9", "my-node-8", "my-node-7"], names(descending)


@check
def finding_by_every_operator():
    first_three = {
        FilterOperator.neq: ("my-node-1", ["my-node-10", "my-node-11", "my-node-12"]),
        FilterOperator.lt: ("my-node-2", ["my-node-1", "my-node-10", "my-node-11"]),
        FilterOperator.le: ("my-node-2", ["my-node-1", "my-node-10", "my-node-11"]),
        FilterOperator.gt: ("my-node-4", ["my-node-40", "my-node-41", "my-node-42"]),
        FilterOperator.ge: ("my-node-4", ["my-node-4", "my-node-40", "my-node-41"]),
        FilterOperator.eq: ("my-node-4", ["my-node-4"]),
    }
    for operator, (value, expected) in first_three.items():
        found = core_client.find_nodes(filter={"name": (operator, value)}, sort={"by": "name"}, page={"limit": 3})
        assert names(found) == expected, (operator, names(found))
    assert len(core_client.find_nodes(filter={"online": False})) == 45
    assert core_client.find_nodes(filter={"robot_id": None}) == []


@check
def a_page_has_fifty_records_unless_asked_otherwise():
    assert DEFAULT_PAGE_PARAMS == {"limit": 50, "offset": 0}
    requests = []
    own = AuthClient(client=watched("auth", requests, auth=auth))
    found, meta = own.find_permissions(sort={"by": "name"}, meta=True)
    sent = dict(requests[0].url.params)
    assert sent == {"page[limit]": "50", "page[offset]": "0", "sort": "name", "include": "realm"}, sent
    assert len(found) == 50 and (meta.limit, meta.offset) == (50, 0) and meta.total > 50, meta
    assert names(found) == names(own.find_permissions(sort={"by": "name"}, page=DEFAULT_PAGE_PARAMS))
    rest = own.find_permissions(sort={"by": "name"}, page={"offset": 50})
    assert len(rest) == meta.total - 50 and not set(names(rest)) & set(names(found)), names(rest)


# User guide, "Optional fields"

@check
def optional_fields_are_asked_for():
    robot = auth_client.find_robots(filter={"name": "system"}).pop()
    assert robot.secret is None
    robot = auth_client.find_robots(filter={"name": "system"}, fields="secret").pop()
    assert robot.secret.startswith("$2y$10$") and len(robot.secret) == 60, robot.secret
    assert robot.realm == master_realm()
    assert get_field_names(Robot) == ("secret",)


# User guide, "Meta information"

@check
def meta_information():
    permissions, meta = auth_client.get_permissions(meta=True)
    shown = printed(meta)
    assert sorted(shown) == ["limit", "offset", "total"] and (shown["limit"], shown["offset"]) == (50, 0), shown
    assert len(permissions) == 50 and shown["total"] >= 80
    nodes, meta = core_client.find_nodes(page={"limit": 5}, meta=True)
    assert len(nodes) == 5 and (meta.total, meta.limit, meta.offset) == (45, 5, 0)


# User guide, "Nested resources"

@check
def nested_resources():
    admin_user = auth_client.find_users(filter={"name": "admin"}).pop()
    assert list(printed(admin_user.realm)) == REALM_MEMBERS
    assert admin_user.realm == auth_client.find_realms(filter={"name": "master"}).pop()


@check
def resources_are_nested_one_level_deep():
    realm = master_realm()
    registry = core_client.create_registry(name="deep-registry", host="registry.example.org")
    project = core_client.create_project(name="deep-project")
    node = core_client.create_node(name="deep-node", realm_id=realm, registry_id=registry)
    core_client.create_project_node(project, node)
    analysis = core_client.create_analysis(project, registry_id=registry)
    assert core_client.get_analysis(analysis).project.id == project.id
    member = core_client.get_analysis_node(core_client.create_analysis_node(analysis, node))
    assert core_client.get_node(node).registry.id == registry.id
    assert member.analysis.id == analysis.id and member.analysis.project_id == project.id
    assert member.analysis.project is None and member.analysis.registry is None
    assert member.node.id == node.id and member.node.registry_id == registry.id and member.node.registry is None
    core_client.delete_analysis(analysis)
    core_client.delete_project(project)
    core_client.delete_node(node)
    core_client.delete_registry(registry)


# User guide, "Handling exceptions"

@check
def exceptions_tell_what_the_hub_says():
    error = refused(core_client.create_node, name="my-new-node", realm_id=str(uuid.uuid4()))
    assert str(error) == "received status code 400 (undefined): Can't find realm entity by realm_id", error
    assert printed(error.error_response) == {
        "status_code": 400, "code": "undefined", "message": "Can't find realm entity by realm_id",
    }


@check
def exceptions_have_additional_members():
    error = refused(core_client.create_node, name="ab", realm_id=master_realm()).error_response
    assert (error.status_code, error.code, error.message) == (400, "undefined", "The attribute name is invalid."), error
    assert error.model_extra == {
        "children": [{"path": "name", "pathAbsolute": "name", "received": "ab"}], "attributes": ["name"],
    }, error.model_extra
    assert error.attributes == ["name"]


# User guide, "Models"

@check
def models_know_what_is_unset():
    update_node = UpdateNode(hidden=False, external_name=None, type=UNSET)
    assert printed(update_node, exclude_none=False, exclude_unset=True) == {"hidden": False, "external_name": None}
    node = core_client.find_nodes(filter={"name": "my-node-1"}).pop()
    core_client.update_node(node, external_name="outside")
    changed = core_client.update_node(node, hidden=False, external_name=None)
    assert changed.hidden is False and changed.external_name is None and changed.type == "default"


# Both pages: robots log in, too

@check
def robots_log_in():
    robot = auth_client.create_robot(name="my-robot", realm_id=master_realm(), secret="a-long-robot-secret")
    assert robot.secret == "a-long-robot-secret"
    answers = []
    session = RobotAuth(
        robot_id=str(robot.id), robot_secret="a-long-robot-secret", client=watched("auth", answers=answers))
    core_of_robot = CoreClient(base_url=hub["core"], auth=session)
    assert len(core_of_robot.find_nodes(page={"limit": 2})) == 2
    token = session._current_token
    assert token.token_type == "Bearer" and token.access_token == answers[0]["access_token"]
    session._current_token_expires_at_nanos = 0
    assert len(core_of_robot.get_nodes()) == 45 and session._current_token.access_token != token.access_token
    assert len(answers) == 2 and not any("refresh_token" in answer for answer in answers), [*map(sorted, answers)]
    error = refused(core_of_robot.create_node, name="by-robot", realm_id=master_realm())
    assert str(error) == "received status code 403 (permission_not_found): The permission node_create was not found."
    auth_client.delete_robot(robot)


@check
def a_wrong_secret_is_refused():
    session = RobotAuth(robot_id=str(uuid.uuid4()), robot_secret="wrong", base_url=hub["auth"])
    error = refused(CoreClient(base_url=hub["core"], auth=session).get_nodes)
    assert str(error) == "received status code 400 (invalid_credentials): The robot credentials are invalid.", error
    session = PasswordAuth(hub["username"], "wrong", base_url=hub["auth"])
    error = refused(CoreClient(base_url=hub["core"], auth=session).get_nodes)
    assert str(error) == "received status code 400 (invalid_credentials): The user credentials are invalid.", error


@check
def passwords_are_sent_once():
    requests = []
    session = PasswordAuth(hub["username"], hub["password"], client=watched("auth", requests))
    core = CoreClient(base_url=hub["core"], auth=session)
    core.get_nodes()
    core.get_nodes()
    before = session._current_token
    session._current_token_expires_at_nanos = 0
    core.get_nodes()
    bodies = [json.loads(request.content) for request in requests]
    assert [body["grant_type"] for body in bodies] == ["password", "refresh_token"]
    assert bodies[1]["refresh_token"] == before.refresh_token
    after = session._current_token
    assert after.access_token != before.access_token and after.refresh_token != before.refresh_token


# User guide, "Overview of implemented resources"

@check
def every_resource_is_listed():
    made = one_of_every_kind()
    for client, kinds in [
        (auth_client, {
            "realms": Realm, "robots": Robot, "permissions": Permission, "roles": Role, "users": User,
            "role_permissions": RolePermission, "user_permissions": UserPermission, "user_roles": UserRole,
            "robot_permissions": RobotPermission, "robot_roles": RobotRole,
        }),
        (core_client, {
            "nodes": Node, "master_image_groups": MasterImageGroup, "master_images": MasterImage,
            "master_image_event_logs": MasterImageEventLog, "projects": Project, "project_nodes": ProjectNode,
            "analyses": Analysis, "analysis_nodes": AnalysisNode, "analysis_node_logs": AnalysisNodeLog,
            "analysis_buckets": AnalysisBucket, "analysis_bucket_files": AnalysisBucketFile,
            "registries": Registry, "registry_projects": RegistryProject, "analysis_logs": AnalysisLog,
        }),
        (storage_client, {"buckets": Bucket, "bucket_files": BucketFile}),
    ]:
        listing = {name for name in dir(client) if name.startswith("get_") and f"find_{name[4:]}" in dir(client)}
        assert listing == {f"get_{name}" for name in kinds}, listing
        for name, model in kinds.items():
            try:
                found = getattr(client, f"get_{name}")()
            except ValidationError as error:
                # Hub 0.8 answers null for the robot of a robot's role, and this client demands one.
                assert name == "robot_roles" and error.errors()[0]["loc"] == ("data", 0, "robot"), error
                continue
            assert name != "robot_roles" and found and all(type(one) is model for one in found), (name, found)
    for delete, one in reversed(made):
        delete(one)


def wait_for(listing):
    """Waits until the Hub has made what it makes after it has answered."""
    end = time.monotonic() + 20
    while not listing():
        assert time.monotonic() < end, listing
        time.sleep(0.1)


def one_of_every_kind():
    """Makes what is not there from the beginning; gives it with what deletes it, in order."""
    realm, permission = master_realm(), auth_client.get_permissions()[0]
    user = auth_client.create_user("my-user", email="my-user@example.org")
    auth_client.create_user_permission(user, permission)
    core_client.sync_master_images()
    wait_for(core_client.get_master_image_event_logs)
    registry = core_client.create_registry("my-registry", "registry.example.org")
    project_of_registry = core_client.create_registry_project("my-images", "default", registry, "my-images")
    kinds = ["aggregator", "default"]
    nodes = [core_client.create_node(f"my-{kind}", realm, registry, node_type=kind) for kind in kinds]
    project = core_client.create_project("my-project")
    analysis = core_client.create_analysis(
        project, registry_id=registry, master_image_id=core_client.get_master_images()[0])
    for node in nodes:
        core_client.create_project_node(project, node)
        core_client.create_analysis_node(analysis, node)
        core_client.create_analysis_node_log(analysis, node, error=False, status="started")
    bucket = storage_client.create_bucket("my-bucket")
    (file,) = storage_client.upload_to_bucket(bucket, {"file_name": "main.py", "content": b"print()"})
    wait_for(core_client.get_analysis_buckets)
    (code,) = [one for one in core_client.get_analysis_buckets() if one.type == "CODE"]
    core_client.create_analysis_bucket_file("main.py", file, code, is_entrypoint=True)
    for command in ["configurationLock", "buildStart"]:
        core_client.send_analysis_command(analysis, command)
    wait_for(core_client.get_analysis_logs)
    return [
        (auth_client.delete_user, user), (core_client.delete_registry, registry),
        (core_client.delete_registry_project, project_of_registry),
        *((core_client.delete_node, node) for node in nodes),
        (core_client.delete_project, project), (core_client.delete_analysis, analysis),
        (storage_client.delete_bucket, bucket), (storage_client.delete_bucket_file, file),
    ]


@check
def everything_is_deleted_again():
    for node in core_client.get_nodes():
        core_client.delete_node(node)
    assert core_client.get_nodes() == []


run("flame-hub-client 0.2.5, README and user guide")
