"""Every public method of the FLAME Hub client's three clients, found by introspection, against an emulated Hub.

usage: every_method.py LINE     LINE: what 'hubkit sandbox' prints when it is ready

Each method must end as it does against Hub 0.13.0 with authup beta.57, or against 0.14.0 with beta.62: with a value of
the type that it declares, which holds what was written, or with the client's failure to parse what those servers really
answer (they leave out a permission's `policyId`, which the client demands).
"""
import inspect
import io
import json
import sys
import tarfile
import traceback
import typing
import urllib.request
import uuid

import pydantic
from flame_hub import AuthClient, CoreClient, StorageClient
from flame_hub.auth import PasswordAuth

hub = json.loads(sys.argv[1])["flame-hub"]
with urllib.request.urlopen(hub["core"]) as answer:
    VERSION = json.load(answer)["version"]
# The older one answers for a single record of most collections of core what no relation was asked for.
INCLUDES_IN_SINGLES = VERSION.startswith("0.14.")
session = PasswordAuth(hub["username"], hub["password"], base_url=hub["auth"])
auth = AuthClient(base_url=hub["auth"], auth=session)
core = CoreClient(base_url=hub["core"], auth=session)
storage = StorageClient(base_url=hub["storage"], auth=session)

# The servers' answers to these lack `policyId`: permissions themselves, and what embeds them.
UNPARSABLE = {
    "create_role_permission", "create_user_permission", "create_permission", "get_permission", "get_permissions",
    "find_permissions", "update_permission", "get_role_permissions", "find_role_permissions", "get_user_permissions",
    "find_user_permissions",
}


def name(prefix="n"):
    return f"{prefix}-{uuid.uuid4().hex[:12]}"


def same(value, **members):
    """The value, when it has these members."""
    found = {member: getattr(value, member) for member in members}
    assert found == members, f"{found}, not {members}"
    return value


def holds(values, record):
    """The list, when a record of this id is in it."""
    assert record.id in [value.id for value in values], f"{record.id} is not listed"
    return values


def is_alone(values, record):
    """The list, when it is this record and no other."""
    assert [value.id for value in values] == [record.id], f"{values} is not {record.id} alone"
    return values


def none(value):
    """The value, which is none."""
    assert value is None, f"{value}, not None"
    return value


def deleted(delete, get, record):
    """Deletes a record: it is there before and not afterwards."""
    assert get(record) is not None
    none(delete(record))
    return none(get(record))


def included(record, *relations):
    """A single record: with its relations where the Hub heeds that they are asked for."""
    for relation in relations:
        found = getattr(record, relation)
        assert (found is not None) == INCLUDES_IN_SINGLES, f"{relation} is {found}"
    return record


def closed(kind):
    """Closes a client of its own: it asks nothing any more."""
    client = kind(base_url=hub[{AuthClient: "auth", CoreClient: "core", StorageClient: "storage"}[kind]], auth=session)
    none(client.close())
    try:
        client._client.get("")
    except RuntimeError:
        return
    raise AssertionError("a closed client asks")


def streamed(chunks, chunk_size):
    """The bytes of a stream, whose pieces are as large as asked for."""
    chunks = list(chunks)
    assert all(len(chunk) == chunk_size for chunk in chunks[:-1]), [len(chunk) for chunk in chunks]
    return b"".join(chunks)


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
        self.registry_project = core.create_registry_project(
            name("project"), "default", self.registry, name("external"))
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
analysis = {"filter": {"analysis_id": things.analysis.id}}
logs = {"filter": {"analysis_id": things.analysis.id, "node_id": things.node.id}}
MAIN = b"print(1)"


def new_user():
    return auth.create_user(name("user"), f"{name()}@example.com")


def new_analysis():
    return core.create_analysis(things.project)


def new_registry_project():
    return core.create_registry_project(name("project"), "default", things.registry, name("external"))


def new_analysis_bucket():
    return core.create_analysis_bucket("TEMP", storage.create_bucket(name("bucket")), things.analysis)


def new_bucket_file(**more):
    return core.create_analysis_bucket_file(
        name("path"), things.uploaded, things.code.bucket_id, things.code, **more)


def new_project_node():
    return core.create_project_node(core.create_project(name("project")), things.node)


def past_the_client(path, id):
    """Whether a record that the client cannot parse is there."""
    return {200: True, 404: None}[auth._client.get(f"{path}/{id}").status_code]


def uploaded_twice():
    """Files of a path, of text and of a stream, as the Hub describes them."""
    bucket = storage.create_bucket(name("bucket"))
    files = storage.upload_to_bucket(
        bucket, {"file_name": "dir/a.txt", "content": b"a" * 3000},
        {"file_name": "b.bin", "content": io.BytesIO(bytes(range(256)))})
    same(files[0], path="dir/a.txt", name="a.txt", directory="dir", size=3000, bucket_id=bucket.id)
    same(files[1], path="b.bin", name="b.bin", directory=".", size=256, actor_type="user")
    return files


def tarball():
    """The members of an archive, with their contents."""
    files = uploaded_twice()
    content = streamed(storage.stream_bucket_tarball(files[0].bucket_id, chunk_size=512), 512)
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        found = {member.name: archive.extractfile(member).read() for member in archive.getmembers()}
    assert found == {"dir/a.txt": b"a" * 3000, "b.bin": bytes(range(256))}, found.keys()
    return iter([content])


def file_stream():
    content = streamed(storage.stream_bucket_file(uploaded_twice()[0]), 1024)
    assert content == b"a" * 3000, content
    return iter([content])


def logged():
    """A node's log: a line that was written is listed as it was."""
    written = core.create_analysis_node_log(
        things.analysis, things.node, level="warn", message=name("message"), code="a-code")
    same(written, level="warn", service="hub-server-core", channel="http")
    assert written.labels == {
        "refType": "analysisNode", "analysisId": str(things.analysis.id), "nodeId": str(things.node.id),
        "code": "a-code"} | {key: None for key in written.labels if written.labels[key] is None}, written.labels
    assert written.message in [log.message for log in core.find_analysis_node_logs(**logs)]
    return written


def set_up():
    registry = core.create_registry(name("registry"), name("host"))
    none(core.send_registry_command(registry, "setup"))
    projects = core.find_registry_projects(filter={"registry_id": registry.id})
    assert sorted(project.name for project in projects) == ["incoming", "master", "outgoing"], projects


METHODS = {
    AuthClient: {
        "close": lambda: closed(AuthClient),
        "create_client": lambda: same(
            auth.create_client("client-of-a-test", things.realm), name="client-of-a-test", realm_id=things.realm.id,
            auth_method="secret", built_in=False),
        "create_permission": lambda: auth.create_permission(name("permission")),
        "create_realm": lambda: same(
            auth.create_realm("realm-of-a-test", display_name="A realm"), name="realm-of-a-test",
            display_name="A realm", built_in=False),
        "create_role": lambda: same(
            auth.create_role("role-of-a-test", description="of a test"), name="role-of-a-test", description="of a test",
            realm_id=things.realm.id),
        "create_role_permission": lambda: auth.create_role_permission(things.role, raw_permission()),
        "create_user": lambda: same(
            auth.create_user("user-of-a-test", "Somebody@Example.com", display_name="Some Body"), name="user-of-a-test",
            email="somebody@example.com", display_name="Some Body", active=True),
        "create_user_permission": lambda: auth.create_user_permission(things.user, raw_permission()),
        "create_user_role": lambda: same(
            auth.create_user_role(new_user(), things.role), role_id=things.role.id, role_realm_id=things.realm.id),
        "delete_client": lambda: deleted(
            auth.delete_client, auth.get_client, auth.create_client(name("client"), things.realm)),
        "delete_permission": lambda: deleted(
            auth.delete_permission, lambda id: past_the_client("permissions", id), raw_permission()),
        "delete_realm": lambda: deleted(auth.delete_realm, auth.get_realm, auth.create_realm(name("realm"))),
        "delete_role": lambda: deleted(auth.delete_role, auth.get_role, auth.create_role(name("role"))),
        "delete_role_permission": lambda: deleted(
            auth.delete_role_permission, lambda id: past_the_client("role-permissions", id),
            raw_role_permission(things.role)),
        "delete_user": lambda: deleted(auth.delete_user, auth.get_user, new_user()),
        "delete_user_permission": lambda: deleted(
            auth.delete_user_permission, lambda id: past_the_client("user-permissions", id),
            raw_user_permission(things.user)),
        "delete_user_role": lambda: deleted(
            auth.delete_user_role, auth.get_user_role, auth.create_user_role(new_user(), things.role)),
        "find_clients": lambda: is_alone(auth.find_clients(filter={"name": things.client.name}), things.client),
        "find_permissions": lambda: auth.find_permissions(filter={"id": things.permission}),
        "find_realms": lambda: is_alone(auth.find_realms(filter={"id": things.realm.id}), things.realm),
        "find_role_permissions": lambda: auth.find_role_permissions(filter={"role_id": things.role.id}),
        "find_roles": lambda: is_alone(auth.find_roles(filter={"id": things.role.id}), things.role),
        "find_user_permissions": lambda: auth.find_user_permissions(filter={"user_id": things.user.id}),
        "find_user_roles": lambda: is_alone(auth.find_user_roles(filter={"user_id": things.user.id}), things.user_role),
        "find_users": lambda: [same(user, email=things.user.email) for user in is_alone(
            auth.find_users(filter={"id": things.user.id}, fields="email"), things.user)],
        "get_client": lambda: same(auth.get_client(things.client), id=things.client.id, name=things.client.name),
        "get_clients": lambda: holds(auth.get_clients(), things.client),
        "get_permission": lambda: auth.get_permission(things.permission),
        "get_permissions": lambda: auth.get_permissions(),
        "get_realm": lambda: same(auth.get_realm(things.realm), id=things.realm.id, name="master", built_in=True),
        "get_realms": lambda: holds(auth.get_realms(), things.realm),
        "get_role": lambda: same(auth.get_role(things.role), id=things.role.id, name=things.role.name, realm=None),
        "get_role_permission": lambda: same(
            auth.get_role_permission(things.role_permission), role_id=things.role.id, role=None, permission=None),
        "get_role_permissions": lambda: auth.get_role_permissions(),
        "get_roles": lambda: holds(auth.get_roles(), things.role),
        "get_user": lambda: same(
            auth.get_user(things.user, fields="email"), id=things.user.id, email=things.user.email).realm
        and auth.get_user(things.user),
        "get_user_permission": lambda: same(
            auth.get_user_permission(things.user_permission), user_id=things.user.id, user=None),
        "get_user_permissions": lambda: auth.get_user_permissions(),
        "get_user_role": lambda: same(
            auth.get_user_role(things.user_role), user_id=things.user.id, role_id=things.role.id, user=None, role=None),
        "get_user_roles": lambda: holds(auth.get_user_roles(), things.user_role),
        "get_users": lambda: holds(auth.get_users(fields="email"), things.user),
        "update_client": lambda: same(
            auth.update_client(things.client, description="changed by a test"), id=things.client.id,
            description="changed by a test"),
        "update_permission": lambda: auth.update_permission(things.permission, description="changed by a test"),
        "update_realm": lambda: same(
            auth.update_realm(auth.create_realm(name("realm")), display_name="Changed"), display_name="Changed"),
        "update_role": lambda: same(
            auth.update_role(things.role, description="changed by a test"), id=things.role.id,
            description="changed by a test"),
        "update_user": lambda: same(
            auth.update_user(things.user, first_name="Changed"), id=things.user.id, first_name="Changed"),
    },
    CoreClient: {
        "build_master_image": lambda: none(core.build_master_image(things.image)),
        "close": lambda: closed(CoreClient),
        "create_analysis": lambda: same(
            core.create_analysis(things.project, name="analysis-of-a-test", display_name="An analysis"),
            name="analysis-of-a-test", display_name="An analysis", project_id=things.project.id,
            master_image_id=things.image.id, configuration_locked=False, build_status=None),
        "create_analysis_bucket": lambda: same(new_analysis_bucket(), type="TEMP", analysis_id=things.analysis.id),
        "create_analysis_bucket_file": lambda: same(
            new_bucket_file(is_entrypoint=True), bucket_file_id=things.uploaded.id, analysis_id=things.analysis.id,
            root=True),
        "create_analysis_node": lambda: same(
            core.create_analysis_node(things.analysis, things.node), id=things.analysis_node.id,
            analysis_id=things.analysis.id, node_id=things.node.id, approval_status="approved"),
        "create_analysis_node_log": logged,
        "create_node": lambda: same(
            core.create_node("A Node of a test", things.realm, hidden=True), name="A Node of a test", hidden=True,
            online=False, type="default", realm_id=things.realm.id),
        "create_project": lambda: same(
            core.create_project("project-of-a-test"), name="project-of-a-test", nodes=0, analyses=0),
        "create_project_node": lambda: same(new_project_node(), node_id=things.node.id, approval_status="approved"),
        "create_registry": lambda: same(
            core.create_registry("registry-of-a-test", "https://host.example:5000/path"), name="registry-of-a-test",
            host="host.example", account_name=None),
        "create_registry_project": lambda: same(
            new_registry_project(), type="default", registry_id=things.registry.id, public=True),
        "delete_analysis": lambda: deleted(core.delete_analysis, core.get_analysis, new_analysis()),
        "delete_analysis_bucket": lambda: deleted(
            core.delete_analysis_bucket, core.get_analysis_bucket, new_analysis_bucket()),
        "delete_analysis_bucket_file": lambda: deleted(
            core.delete_analysis_bucket_file, core.get_analysis_bucket_file, new_bucket_file()),
        # The log stores of the recorded servers ran without deletion.
        "delete_analysis_logs": lambda: none(core.delete_analysis_logs(things.analysis)),
        "delete_analysis_node": lambda: deleted(
            core.delete_analysis_node, core.get_analysis_node, core.create_analysis_node(new_analysis(), things.node)),
        "delete_analysis_node_logs": lambda: none(core.delete_analysis_node_logs(things.analysis, things.node)),
        "delete_node": lambda: deleted(core.delete_node, core.get_node, core.create_node(name("node"), things.realm)),
        "delete_project": lambda: deleted(core.delete_project, core.get_project, core.create_project(name("project"))),
        "delete_project_node": lambda: deleted(core.delete_project_node, core.get_project_node, new_project_node()),
        "delete_registry": lambda: deleted(
            core.delete_registry, core.get_registry, core.create_registry(name("registry"), name("host"))),
        "delete_registry_project": lambda: deleted(
            core.delete_registry_project, core.get_registry_project, new_registry_project()),
        "find_analyses": lambda: is_alone(core.find_analyses(filter={"id": things.analysis.id}), things.analysis),
        "find_analysis_bucket_files": lambda: holds(core.find_analysis_bucket_files(**analysis), things.bucket_file),
        "find_analysis_buckets": lambda: holds(core.find_analysis_buckets(**analysis), things.code),
        "find_analysis_logs": lambda: core.find_analysis_logs(**analysis),
        "find_analysis_node_logs": lambda: core.find_analysis_node_logs(**logs),
        "find_analysis_nodes": lambda: [same(node, analysis_id=things.analysis.id) for node in holds(
            core.find_analysis_nodes(**analysis), things.analysis_node)],
        "find_master_image_groups": lambda: is_alone(
            core.find_master_image_groups(filter={"id": things.group.id}), things.group),
        "find_master_images": lambda: is_alone(
            core.find_master_images(filter={"id": things.image.id}), things.image),
        "find_nodes": lambda: is_alone(core.find_nodes(filter={"id": things.node.id}), things.node),
        "find_project_nodes": lambda: holds(
            core.find_project_nodes(filter={"project_id": things.project.id}), things.project_node),
        "find_projects": lambda: is_alone(core.find_projects(filter={"id": things.project.id}), things.project),
        "find_registries": lambda: is_alone(
            core.find_registries(filter={"id": things.registry.id}, fields="accountSecret"), things.registry),
        "find_registry_projects": lambda: holds(
            core.find_registry_projects(filter={"registry_id": things.registry.id}), things.registry_project),
        "get_analyses": lambda: holds(core.get_analyses(), things.analysis),
        "get_analysis": lambda: same(included(core.get_analysis(things.analysis), "project"), id=things.analysis.id),
        "get_analysis_bucket": lambda: same(
            core.get_analysis_bucket(things.code), id=things.code.id, type="CODE", analysis=None),
        "get_analysis_bucket_file": lambda: same(
            included(core.get_analysis_bucket_file(things.bucket_file), "analysis", "analysis_bucket"),
            id=things.bucket_file.id, path="main.py"),
        "get_analysis_bucket_files": lambda: holds(core.get_analysis_bucket_files(), things.bucket_file),
        "get_analysis_buckets": lambda: holds(core.get_analysis_buckets(), things.code),
        "get_analysis_client_credentials": lambda: same(
            core.get_analysis_client_credentials(things.analysis), name=str(things.analysis.id),
            display_name=str(things.analysis.id)),
        "get_analysis_node": lambda: same(
            included(core.get_analysis_node(things.analysis_node), "analysis", "node"), id=things.analysis_node.id),
        "get_analysis_nodes": lambda: holds(core.get_analysis_nodes(), things.analysis_node),
        "get_master_image": lambda: same(
            core.get_master_image(things.image), id=things.image.id, virtual_path="python/base", command="python"),
        "get_master_image_group": lambda: same(core.get_master_image_group(things.group), id=things.group.id),
        "get_master_image_groups": lambda: holds(core.get_master_image_groups(), things.group),
        "get_master_images": lambda: holds(core.get_master_images(), things.image),
        "get_node": lambda: same(
            core.get_node(things.node), id=things.node.id).registry_project and core.get_node(things.node),
        "get_node_client_credentials": lambda: same(
            core.get_node_client_credentials(things.node), name=str(things.node.id)),
        "get_node_registry_credentials": lambda: same(
            core.get_node_registry_credentials(things.node), host=things.registry.host,
            external_name=things.node.external_name, account_name=None, account_secret=None),
        "get_nodes": lambda: holds(core.get_nodes(), things.node),
        "get_project": lambda: same(core.get_project(things.project), id=things.project.id).master_image
        and core.get_project(things.project),
        "get_project_node": lambda: same(
            included(core.get_project_node(things.project_node), "project", "node"), id=things.project_node.id),
        "get_project_nodes": lambda: holds(core.get_project_nodes(), things.project_node),
        "get_projects": lambda: holds(core.get_projects(), things.project),
        "get_registries": lambda: holds(core.get_registries(fields="accountSecret"), things.registry),
        "get_registry": lambda: same(
            core.get_registry(things.registry, fields="accountSecret"), id=things.registry.id, account_secret=None),
        "get_registry_project": lambda: same(
            core.get_registry_project(things.registry_project), id=things.registry_project.id).registry
        and core.get_registry_project(things.registry_project),
        "get_registry_projects": lambda: holds(core.get_registry_projects(), things.registry_project),
        "send_analysis_command": lambda: same(
            core.send_analysis_command(things.analysis, "storageCheck"), id=things.analysis.id, build_status=None),
        "send_registry_command": set_up,
        "sync_master_images": lambda: none(core.sync_master_images()),
        "update_analysis": lambda: same(
            core.update_analysis(things.analysis, display_name="Changed"), id=things.analysis.id,
            display_name="Changed", name=things.analysis.name),
        "update_analysis_bucket_file": lambda: same(
            core.update_analysis_bucket_file(things.bucket_file, is_entrypoint=True), id=things.bucket_file.id,
            root=True),
        "update_analysis_client_credentials": lambda: same(
            core.update_analysis_client_credentials(things.analysis, secret="a-new-secret"), secret="a-new-secret",
            name=str(things.analysis.id)),
        "update_analysis_node": lambda: same(
            core.update_analysis_node(things.analysis_node, execution_status="started", execution_progress=5),
            id=things.analysis_node.id, execution_status="started", execution_progress=5),
        "update_node": lambda: same(
            core.update_node(things.node, hidden=True), id=things.node.id, hidden=True, name=things.node.name),
        "update_node_client_credentials": lambda: same(
            core.update_node_client_credentials(things.node, secret="a-new-secret"), secret="a-new-secret"),
        "update_project": lambda: same(
            core.update_project(things.project, display_name="Changed"), id=things.project.id, display_name="Changed"),
        "update_project_node": lambda: same(
            core.update_project_node(things.project_node, comment="a comment"), id=things.project_node.id,
            comment="a comment", approval_status="approved"),
        "update_registry": lambda: same(
            core.update_registry(things.registry, account_name="somebody"), id=things.registry.id,
            account_name="somebody"),
        "update_registry_project": lambda: same(
            core.update_registry_project(things.registry_project, name="renamed"), id=things.registry_project.id,
            name="renamed"),
    },
    StorageClient: {
        "close": lambda: closed(StorageClient),
        "create_bucket": lambda: same(
            storage.create_bucket("A Bucket/of a test", region="eu-1"), name="A Bucket/of a test", region="eu-1",
            realm_id=things.realm.id, actor_id=None, actor_type=None),
        "delete_bucket": lambda: deleted(
            storage.delete_bucket, storage.get_bucket, storage.create_bucket(name("bucket"))),
        "delete_bucket_file": lambda: deleted(
            storage.delete_bucket_file, storage.get_bucket_file, uploaded_twice()[0]),
        "find_bucket_files": lambda: [same(file.bucket, id=things.code.bucket_id) for file in is_alone(
            storage.find_bucket_files(filter={"bucket_id": things.code.bucket_id}), things.uploaded)]
        and storage.find_bucket_files(filter={"name": "no.py"}),
        "find_buckets": lambda: is_alone(
            storage.find_buckets(filter={"name": f"analysis-code-files.{things.analysis.id}"}),
            storage.get_bucket(things.code.bucket_id)),
        "get_bucket": lambda: same(
            storage.get_bucket(things.code.bucket_id), id=things.code.bucket_id,
            name=f"analysis-code-files.{things.analysis.id}"),
        "get_bucket_file": lambda: same(
            storage.get_bucket_file(things.uploaded), id=things.uploaded.id, size=len(MAIN),
            bucket=storage.get_bucket(things.code.bucket_id)),
        "get_bucket_files": lambda: holds(storage.get_bucket_files(), things.uploaded),
        "get_buckets": lambda: storage.get_buckets(),
        "stream_bucket_file": file_stream,
        "stream_bucket_tarball": tarball,
        "upload_to_bucket": uploaded_twice,
    },
}


def public_methods(client):
    members = inspect.getmembers(client, inspect.isfunction)
    return {member for member, _ in members if not member.startswith("_")}


def is_declared(value, method):
    """Whether a value is of the type that a method declares; of streams their pieces count elsewhere."""
    declared = typing.get_type_hints(method).get("return")
    if declared is None or typing.get_origin(declared) is typing.Iterator or "Iterator" in str(declared):
        return True
    pydantic.TypeAdapter(declared).validate_python(value, strict=True)
    return value is not None


def outcome(call, method):
    try:
        return "value" if is_declared(call(), method) else "no value"
    except pydantic.ValidationError as error:
        places = {".".join(str(part) for part in problem["loc"]) for problem in error.errors()}
        return "parse failure" if all(place.endswith("policyId") for place in places) else f"parse failure at {places}"
    except Exception:
        return traceback.format_exc(limit=4)


passed = failed = 0
for client, calls in METHODS.items():
    methods = public_methods(client)
    for method in sorted(methods | set(calls)):
        if method not in calls or method not in methods:
            result, expected = "no call here" if method in methods else "no such method", "value"
        else:
            result = outcome(calls[method], getattr(client, method))
            expected = "parse failure" if method in UNPARSABLE else "value"
        if result == expected:
            passed += 1
        else:
            failed += 1
            print(f"{client.__name__}.{method}: {result} instead of {expected}")

print(f"{passed} of {passed + failed} methods of the three clients end as against real servers of Hub {VERSION}")
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
