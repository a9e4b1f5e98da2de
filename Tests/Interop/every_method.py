"""Every public method of the FLAME Hub client's auth and core clients, found by introspection, against an emulated Hub.

usage: every_method.py LINE     LINE: what 'hubkit sandbox' prints when it is ready

Each method must end as it does against Hub 0.13.0 with authup beta.57: with a value, or with the client's failure to
parse what those servers really answer (they leave out a permission's `policyId`, which the client demands).
"""
import inspect
import json
import sys
import traceback
import uuid

import pydantic
from flame_hub import AuthClient, CoreClient, StorageClient
from flame_hub.auth import PasswordAuth

hub = json.loads(sys.argv[1])["flame-hub"]
session = PasswordAuth(hub["username"], hub["password"], base_url=hub["auth"])
auth = AuthClient(base_url=hub["auth"], auth=session)
core = CoreClient(base_url=hub["core"], auth=session)
storage = StorageClient(base_url=hub["storage"], auth=session)

# The servers' answers to these lack `policyId`: permissions themselves, and what embeds them.
UNPARSABLE = {
    "create_role_permission", "create_user_permission", "create_permission", "get_permission", "get_permissions", "find_permissions", "update_permission",
    "get_role_permissions", "find_role_permissions", "get_user_permissions", "find_user_permissions",
}
NOT_OF_A_RESOURCE = {"close"}


def name(prefix="n"):
    return f"{prefix}-{uuid.uuid4().hex[:12]}"


def made_past_the_client(path, body):
    """The id of a record that the client could not parse."""
    answer = auth._client.post(path, json=body)
    assert answer.status_code == 201, answer.text
    return answer.json()["data"]["id"]


def raw_permission():
    return made_past_the_client("permissions", {"name": name("permission"), "realmId": None})


def raw_role_permission(role):
    return made_past_the_client("role-permissions", {"roleId": str(role.id), "permissionId": raw_permission()})


def raw_user_permission(user):
    return made_past_the_client("user-permissions", {"userId": str(user.id), "permissionId": raw_permission()})


class Things:
    """Records that the methods are tried on, made once, in the order in which they need each other."""

    def __init__(self):
        self.realm = auth.find_realms(filter={"name": "master"}).pop()
        self.user = auth.create_user(name("user"), f"{name()}@example.com")
        self.role = auth.create_role(name("role"))
        self.permission = raw_permission()
        self.role_permission = raw_role_permission(self.role)
        self.user_permission = raw_user_permission(self.user)
        self.user_role = auth.create_user_role(self.user, self.role)
        self.client = auth.create_client(name("client"), self.realm)
        self.image = core.find_master_images(filter={"virtualPath": "python/base"}).pop()
        self.group = core.get_master_image_groups()[0]
        self.registry = core.create_registry(name("registry"), name("host"))
        self.registry_project = core.create_registry_project(name("project"), "default", self.registry, name("external"))
        self.node = core.create_node(name("node"), self.realm, registry_id=self.registry)
        self.aggregator = core.create_node(name("node"), self.realm, registry_id=self.registry, node_type="aggregator")
        self.project = core.create_project(name("project"), master_image_id=self.image)
        self.project_node = core.create_project_node(self.project, self.node)
        core.create_project_node(self.project, self.aggregator)
        self.analysis = core.create_analysis(self.project)
        self.analysis_node = core.find_analysis_nodes(filter={"analysis_id": self.analysis.id})[0]
        self.buckets = core.find_analysis_buckets(filter={"analysis_id": self.analysis.id})
        code = next(bucket for bucket in self.buckets if bucket.type == "CODE")
        self.code = code
        self.uploaded = storage.upload_to_bucket(code.bucket_id, {"file_name": "main.py", "content": b"print(1)"})[0]
        self.bucket_file = core.find_analysis_bucket_files(filter={"analysis_id": self.analysis.id})[0]


things = Things()
by_id = {"filter": {"id": str(uuid.uuid4())}}
logs = {"filter": {"analysis_id": things.analysis.id, "node_id": things.node.id}}


def disposable_analysis():
    return core.create_analysis(things.project)


METHODS = {
    AuthClient: {
        "create_client": lambda: auth.create_client(name("client"), things.realm),
        "create_permission": lambda: auth.create_permission(name("permission")),
        "create_realm": lambda: auth.create_realm(name("realm")),
        "create_role": lambda: auth.create_role(name("role")),
        "create_role_permission": lambda: auth.create_role_permission(things.role, raw_permission()),
        "create_user": lambda: auth.create_user(name("user"), f"{name()}@example.com"),
        "create_user_permission": lambda: auth.create_user_permission(things.user, raw_permission()),
        "create_user_role": lambda: auth.create_user_role(things.user, auth.create_role(name("role"))),
        "delete_client": lambda: auth.delete_client(auth.create_client(name("client"), things.realm)),
        "delete_permission": lambda: auth.delete_permission(raw_permission()),
        "delete_realm": lambda: auth.delete_realm(auth.create_realm(name("realm"))),
        "delete_role": lambda: auth.delete_role(auth.create_role(name("role"))),
        "delete_role_permission": lambda: auth.delete_role_permission(raw_role_permission(things.role)),
        "delete_user": lambda: auth.delete_user(auth.create_user(name("user"), f"{name()}@example.com")),
        "delete_user_permission": lambda: auth.delete_user_permission(raw_user_permission(things.user)),
        "delete_user_role": lambda: auth.delete_user_role(
            auth.create_user_role(things.user, auth.create_role(name("role")))),
        "find_clients": lambda: auth.find_clients(filter={"name": things.client.name}),
        "find_permissions": lambda: auth.find_permissions(filter={"id": things.permission}),
        "find_realms": lambda: auth.find_realms(filter={"id": things.realm.id}),
        "find_role_permissions": lambda: auth.find_role_permissions(filter={"role_id": things.role.id}),
        "find_roles": lambda: auth.find_roles(filter={"id": things.role.id}),
        "find_user_permissions": lambda: auth.find_user_permissions(filter={"user_id": things.user.id}),
        "find_user_roles": lambda: auth.find_user_roles(filter={"user_id": things.user.id}),
        "find_users": lambda: auth.find_users(filter={"id": things.user.id}, fields="email"),
        "get_client": lambda: auth.get_client(things.client),
        "get_clients": lambda: auth.get_clients(),
        "get_permission": lambda: auth.get_permission(things.permission),
        "get_permissions": lambda: auth.get_permissions(),
        "get_realm": lambda: auth.get_realm(things.realm),
        "get_realms": lambda: auth.get_realms(),
        "get_role": lambda: auth.get_role(things.role),
        "get_role_permission": lambda: auth.get_role_permission(things.role_permission),
        "get_role_permissions": lambda: auth.get_role_permissions(),
        "get_roles": lambda: auth.get_roles(),
        "get_user": lambda: auth.get_user(things.user, fields="email"),
        "get_user_permission": lambda: auth.get_user_permission(things.user_permission),
        "get_user_permissions": lambda: auth.get_user_permissions(),
        "get_user_role": lambda: auth.get_user_role(things.user_role),
        "get_user_roles": lambda: auth.get_user_roles(),
        "get_users": lambda: auth.get_users(fields="email"),
        "update_client": lambda: auth.update_client(things.client, description="changed by a test"),
        "update_permission": lambda: auth.update_permission(things.permission, description="changed by a test"),
        "update_realm": lambda: auth.update_realm(auth.create_realm(name("realm")), display_name="Changed"),
        "update_role": lambda: auth.update_role(things.role, description="changed by a test"),
        "update_user": lambda: auth.update_user(things.user, first_name="Changed"),
    },
    CoreClient: {
        "build_master_image": lambda: core.build_master_image(things.image),
        "create_analysis": lambda: core.create_analysis(things.project, name=name("analysis")),
        "create_analysis_bucket": lambda: core.create_analysis_bucket(
            "TEMP", storage.create_bucket(name("bucket")), things.analysis),
        "create_analysis_bucket_file": lambda: core.create_analysis_bucket_file(
            name("path"), things.uploaded, things.code.bucket_id, things.code),
        "create_analysis_node": lambda: core.create_analysis_node(disposable_analysis(), things.node),
        "create_analysis_node_log": lambda: core.create_analysis_node_log(
            things.analysis, things.node, level="info", message="a message"),
        "create_node": lambda: core.create_node(name("node"), things.realm),
        "create_project": lambda: core.create_project(name("project")),
        "create_project_node": lambda: core.create_project_node(core.create_project(name("project")), things.node),
        "create_registry": lambda: core.create_registry(name("registry"), name("host")),
        "create_registry_project": lambda: core.create_registry_project(
            name("project"), "default", things.registry, name("external")),
        "delete_analysis": lambda: core.delete_analysis(disposable_analysis()),
        "delete_analysis_bucket": lambda: core.delete_analysis_bucket(
            core.create_analysis_bucket("TEMP", storage.create_bucket(name("bucket")), things.analysis)),
        "delete_analysis_bucket_file": lambda: core.delete_analysis_bucket_file(
            core.create_analysis_bucket_file(name("path"), things.uploaded, things.code.bucket_id, things.code)),
        "delete_analysis_logs": lambda: core.delete_analysis_logs(things.analysis),
        "delete_analysis_node": lambda: core.delete_analysis_node(
            core.create_analysis_node(disposable_analysis(), things.node)),
        "delete_analysis_node_logs": lambda: core.delete_analysis_node_logs(things.analysis, things.node),
        "delete_node": lambda: core.delete_node(core.create_node(name("node"), things.realm)),
        "delete_project": lambda: core.delete_project(core.create_project(name("project"))),
        "delete_project_node": lambda: core.delete_project_node(
            core.create_project_node(core.create_project(name("project")), things.node)),
        "delete_registry": lambda: core.delete_registry(core.create_registry(name("registry"), name("host"))),
        "delete_registry_project": lambda: core.delete_registry_project(
            core.create_registry_project(name("project"), "default", things.registry, name("external"))),
        "find_analyses": lambda: core.find_analyses(filter={"id": things.analysis.id}),
        "find_analysis_bucket_files": lambda: core.find_analysis_bucket_files(filter={"analysis_id": things.analysis.id}),
        "find_analysis_buckets": lambda: core.find_analysis_buckets(filter={"analysis_id": things.analysis.id}),
        "find_analysis_logs": lambda: core.find_analysis_logs(filter={"analysis_id": things.analysis.id}),
        "find_analysis_node_logs": lambda: core.find_analysis_node_logs(**logs),
        "find_analysis_nodes": lambda: core.find_analysis_nodes(filter={"analysis_id": things.analysis.id}),
        "find_master_image_groups": lambda: core.find_master_image_groups(**by_id),
        "find_master_images": lambda: core.find_master_images(**by_id),
        "find_nodes": lambda: core.find_nodes(filter={"id": things.node.id}),
        "find_project_nodes": lambda: core.find_project_nodes(filter={"project_id": things.project.id}),
        "find_projects": lambda: core.find_projects(filter={"id": things.project.id}),
        "find_registries": lambda: core.find_registries(filter={"id": things.registry.id}, fields="accountSecret"),
        "find_registry_projects": lambda: core.find_registry_projects(filter={"registry_id": things.registry.id}),
        "get_analyses": lambda: core.get_analyses(),
        "get_analysis": lambda: core.get_analysis(things.analysis),
        "get_analysis_bucket": lambda: core.get_analysis_bucket(things.code),
        "get_analysis_bucket_file": lambda: core.get_analysis_bucket_file(things.bucket_file),
        "get_analysis_bucket_files": lambda: core.get_analysis_bucket_files(),
        "get_analysis_buckets": lambda: core.get_analysis_buckets(),
        "get_analysis_client_credentials": lambda: core.get_analysis_client_credentials(things.analysis),
        "get_analysis_node": lambda: core.get_analysis_node(things.analysis_node),
        "get_analysis_nodes": lambda: core.get_analysis_nodes(),
        "get_master_image": lambda: core.get_master_image(things.image),
        "get_master_image_group": lambda: core.get_master_image_group(things.group),
        "get_master_image_groups": lambda: core.get_master_image_groups(),
        "get_master_images": lambda: core.get_master_images(),
        "get_node": lambda: core.get_node(things.node),
        "get_node_client_credentials": lambda: core.get_node_client_credentials(things.node),
        "get_node_registry_credentials": lambda: core.get_node_registry_credentials(things.node),
        "get_nodes": lambda: core.get_nodes(),
        "get_project": lambda: core.get_project(things.project),
        "get_project_node": lambda: core.get_project_node(things.project_node),
        "get_project_nodes": lambda: core.get_project_nodes(),
        "get_projects": lambda: core.get_projects(),
        "get_registries": lambda: core.get_registries(fields="accountSecret"),
        "get_registry": lambda: core.get_registry(things.registry, fields="accountSecret"),
        "get_registry_project": lambda: core.get_registry_project(things.registry_project),
        "get_registry_projects": lambda: core.get_registry_projects(),
        "send_analysis_command": lambda: core.send_analysis_command(things.analysis, "storageCheck"),
        "send_registry_command": lambda: core.send_registry_command(things.registry, "setup"),
        "sync_master_images": lambda: core.sync_master_images(),
        "update_analysis": lambda: core.update_analysis(things.analysis, display_name="Changed"),
        "update_analysis_bucket_file": lambda: core.update_analysis_bucket_file(things.bucket_file, is_entrypoint=True),
        "update_analysis_client_credentials": lambda: core.update_analysis_client_credentials(
            things.analysis, secret="a-new-secret"),
        "update_analysis_node": lambda: core.update_analysis_node(things.analysis_node, execution_progress=5),
        "update_node": lambda: core.update_node(things.node, hidden=True),
        "update_node_client_credentials": lambda: core.update_node_client_credentials(
            things.node, secret="a-new-secret"),
        "update_project": lambda: core.update_project(things.project, display_name="Changed"),
        "update_project_node": lambda: core.update_project_node(things.project_node, comment="a comment"),
        "update_registry": lambda: core.update_registry(things.registry, account_name="somebody"),
        "update_registry_project": lambda: core.update_registry_project(things.registry_project, name=name("renamed")),
    },
}


def public_methods(client):
    members = inspect.getmembers(client, inspect.isfunction)
    return {member for member, _ in members if not member.startswith("_")} - NOT_OF_A_RESOURCE


def outcome(call):
    try:
        call()
    except pydantic.ValidationError as error:
        places = {".".join(str(part) for part in problem["loc"]) for problem in error.errors()}
        return "parse failure" if all(place.endswith("policyId") for place in places) else f"parse failure at {places}"
    except Exception:
        return traceback.format_exc(limit=3)
    return "value"


passed = failed = 0
for client, calls in METHODS.items():
    methods = public_methods(client)
    for method in sorted(methods | set(calls)):
        if method not in calls or method not in methods:
            result, expected = "no call here" if method in methods else "no such method", "value"
        else:
            result, expected = outcome(calls[method]), "parse failure" if method in UNPARSABLE else "value"
        if result == expected:
            passed += 1
        else:
            failed += 1
            print(f"{client.__name__}.{method}: {result} instead of {expected}")

print(f"{passed} of {passed + failed} methods of the auth and core clients end as against the real servers")
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
