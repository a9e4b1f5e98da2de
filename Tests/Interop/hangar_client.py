"""The generated client hangar-api 2023.12, unmodified, against an emulated Hangar of that generation: every call that
reads, and what comes of it on the real server (some of its calls never worked).

usage: hangar_client.py LINE     LINE: what 'hubkit sandbox --hangar-profile 2023.12' prints when it is ready
"""
import json
import sys
import traceback
from datetime import datetime, timezone

import hangar_api
from hangar_api import exceptions
from pydantic import ValidationError

hangar = json.loads(sys.argv[1])["hangar"]
configuration = hangar_api.Configuration(host=hangar["url"])
configuration.access_token = hangar_api.AuthenticationApi(hangar_api.ApiClient(configuration)).authenticate(
    hangar["apiKey"]).token
client = hangar_api.ApiClient(configuration)
keys = hangar_api.APIKeysApi(client)
permissions = hangar_api.PermissionsApi(client)
projects = hangar_api.ProjectsApi(client)
users = hangar_api.UsersApi(client)
pages = hangar_api.PagesApi(client)
versions = hangar_api.VersionsApi(client)
paging = hangar_api.RequestPagination(limit=2, offset=0)
SLUG, OWNER, VERSION, BUILD = "SandboxKit", hangar["username"], "1.0.0", "2.4.0+build.7"
failures = []
count = 0


def check(name, call, expected):
    """expected: what the result must satisfy, or the class of the error that the call must end in."""
    global count
    count += 1
    try:
        result = call()
    except Exception as error:
        if not (isinstance(expected, type) and isinstance(error, expected)):
            failures.append(f"{name}: {traceback.format_exc(limit=3)}")
        return None
    if isinstance(expected, type):
        failures.append(f"{name}: should have raised {expected.__name__}, gave {result!r:.200}")
    elif not expected(result):
        failures.append(f"{name}: {result!r:.300}")
    return result


def names(page):
    return [item.name for item in page.result]


check("create_key", lambda: keys.create_key(hangar_api.CreateAPIKeyForm(name="ci key/1", permissions=["edit_page"])),
      lambda key: len(key) == 73)
check("get_keys", keys.get_keys, ValidationError)
check("delete_key", lambda: keys.delete_key("ci key/1"), lambda result: result is None)
check("delete_key again", lambda: keys.delete_key("ci key/1"), exceptions.NotFoundException)

check("show_permissions", lambda: permissions.show_permissions(slug=SLUG), lambda p: "create_version" in p.permissions)
check("has_all", lambda: permissions.has_all(["create_version", "edit_page"], slug=SLUG), lambda r: r.result)
check("has_any", lambda: permissions.has_any(["hard_delete_project"], slug=SLUG), lambda r: not r.result)

check("get_projects", lambda: projects.get_projects(paging), lambda p: len(p.result) == 25 and p.pagination.count > 60)
check("get_projects, sorted and filtered",
      lambda: projects.get_projects(paging, sort="-stars", platform="PAPER", q="sandbox"),
      lambda p: SLUG in names(p))
check("get_project", lambda: projects.get_project(SLUG), lambda p: p.namespace.owner == OWNER)
check("get_project, unknown", lambda: projects.get_project("nosuch"), exceptions.NotFoundException)
check("get_project_members", lambda: projects.get_project_members(SLUG, paging),
      lambda p: [m.user for m in p.result][0] == OWNER and p.pagination.count == 1)
check("get_project_stargazers", lambda: projects.get_project_stargazers(SLUG, paging), ValidationError)
check("get_project_watchers", lambda: projects.get_project_watchers(SLUG, paging), ValidationError)
days = datetime(2023, 11, 1, tzinfo=timezone.utc), datetime(2023, 11, 2, tzinfo=timezone.utc)
check("show_project_stats", lambda: projects.show_project_stats(SLUG, *days), exceptions.BadRequestException)
client.configuration.datetime_format = "%Y-%m-%dT%H:%M:%SZ"
check("show_project_stats, repaired", lambda: projects.show_project_stats(SLUG, *days), lambda s: len(s) == 2)
check("show_version_stats", lambda: versions.show_version_stats(SLUG, VERSION, *days), lambda s: isinstance(s, dict))

check("show_users", lambda: users.show_users("visitor", paging), lambda p: p.pagination.count == 30)
check("get_authors", lambda: users.get_authors("", paging), lambda p: OWNER in names(p))
check("get_staff", lambda: users.get_staff("", paging), lambda p: len(p.result) == 2)
check("show_starred", lambda: users.show_starred("visitor01", paging), lambda p: SLUG in names(p))
check("show_starred, sorted", lambda: users.show_starred("visitor01", paging, sort="stars"),
      exceptions.BadRequestException)
check("get_user_watching", lambda: users.get_user_watching("sandbox-staff", paging), lambda p: SLUG in names(p))
check("get_user", lambda: users.get_user(OWNER), lambda u: u.name == OWNER and len(u.name_history) == 1)
check("get_user_pinned_projects", lambda: users.get_user_pinned_projects(OWNER), lambda p: len(p) == 2)

check("get_main_page", lambda: pages.get_main_page(SLUG), lambda text: "Welcome ? ?schön?" in text)
check("get_page", lambda: pages.get_page(SLUG, "docs/setup"), lambda text: text.startswith("# Setup"))
check("get_page, unknown", lambda: pages.get_page(SLUG, "nope"), exceptions.NotFoundException)

check("list_versions", lambda: versions.list_versions(SLUG, paging), lambda p: len(p.result) == 10)
check("list_versions, filtered",
      lambda: versions.list_versions(SLUG, paging, channel="Snapshot", platform="PAPER"),
      lambda p: names(p) == ["2.5.0-SNAPSHOT"])
check("show_version", lambda: versions.show_version(SLUG, BUILD), lambda v: v.name == BUILD)
check("latest_version", lambda: versions.latest_version(SLUG, "Snapshot"), lambda text: text == "2.5.0-SNAPSHOT")
check("latest_release_version", lambda: versions.latest_release_version(SLUG), lambda text: text == BUILD)
check("download_version", lambda: versions.download_version_without_preload_content(SLUG, VERSION, "PAPER").data,
      lambda data: data.startswith(b"PK\x03\x04"))
check("download_version, as text", lambda: versions.download_version(SLUG, VERSION, "PAPER"), UnicodeDecodeError)
check("download_version, elsewhere", lambda: versions.show_version("CastleCore", "1.0.0"),
      lambda v: v.downloads["PAPER"].external_url.startswith("https://example.org/"))

check("get_version", lambda: versions.get_version(OWNER, SLUG, VERSION), lambda v: v.name == VERSION)
check("get_versions", lambda: versions.get_versions(OWNER, SLUG, paging), lambda p: len(p.result) == 10)
check("get_version_stats", lambda: versions.get_version_stats(OWNER, SLUG, VERSION, *days),
      lambda s: isinstance(s, dict))
check("get_latest_version", lambda: versions.get_latest_version(OWNER, SLUG, "Release"), lambda text: text == BUILD)
check("get_latest_release_version", lambda: versions.get_latest_release_version(OWNER, SLUG),
      lambda text: text == BUILD)
check("download_version1",
      lambda: versions.download_version1_without_preload_content(OWNER, SLUG, VERSION, "PAPER").data,
      lambda data: data.startswith(b"PK\x03\x04"))

stale = hangar_api.ApiClient(hangar_api.Configuration(host=hangar["url"], access_token="garbage"))
check("a token that is none", lambda: hangar_api.PermissionsApi(stale).show_permissions(),
      exceptions.UnauthorizedException)

for failure in failures:
    print(failure, file=sys.stderr)
print(f"hangar-api 2023.12: {count - len(failures)} of {count} calls end as on the real server")
sys.exit(1 if failures else 0)
