"""A few of Hexoskin's resources on the engine that it is built on: plain django-tastypie, behind Basic authentication,
with a store in memory. Of what Hexoskin changes of the engine only this is here: its dates say that they are in UTC.

usage: tastypie_server.py     prints one line of JSON when it is ready
"""
import django
from django.conf import settings

settings.configure(
    SECRET_KEY="of nothing", ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__, USE_TZ=True, TIME_ZONE="UTC",
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    # Each request brings a password, and a slow hash would be most of what a request takes.
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"])
django.setup()

from django.contrib.auth.models import User
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.db import connection, models
from django.forms import ModelForm
from django.urls import include, path
from tastypie import fields
from tastypie.api import Api
from tastypie.authentication import BasicAuthentication
from tastypie.authorization import Authorization
from tastypie.constants import ALL, ALL_WITH_RELATIONS
from tastypie.resources import ModelResource
from tastypie.serializers import Serializer
from tastypie.validation import FormValidation

from serving import serve

USERS = {99: ("ann@example.com", "Ann", "pw"), 100: ("bob@example.com", "Bob", "pw:with:colons")}


# What is stored

class Datatype(models.Model):
    dataid = models.IntegerField(primary_key=True)
    name = models.CharField(max_length=100)
    info = models.TextField(blank=True, default="")
    freq = models.FloatField(null=True)

    class Meta:
        app_label = "hexoskin"
        ordering = ["dataid"]


class Record(models.Model):
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    start = models.BigIntegerField()
    end = models.BigIntegerField()
    status = models.CharField(max_length=20, default="complete")
    dev_id = models.CharField(max_length=32, blank=True, default="")
    firmware_rev = models.CharField(max_length=20, default="000")
    last_modified = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "hexoskin"
        ordering = ["-start"]


class Range(models.Model):
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    name = models.CharField(max_length=100)
    start = models.BigIntegerField()
    end = models.BigIntegerField()
    note = models.TextField(blank=True, default="")
    rank = models.IntegerField(default=0)
    status = models.CharField(max_length=20, default="complete")
    created = models.DateTimeField(auto_now_add=True)
    last_modified = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "hexoskin"
        ordering = ["id"]


class Annotation(models.Model):
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    datatype = models.ForeignKey(Datatype, on_delete=models.CASCADE)
    record = models.ForeignKey(Record, null=True, blank=True, on_delete=models.CASCADE)
    annotation = models.TextField()
    start = models.BigIntegerField()
    last_update = models.BigIntegerField(default=0)

    class Meta:
        app_label = "hexoskin"
        ordering = ["id"]


# What is shown of it

MOMENTS = ["exact", "range", "gt", "gte", "lt", "lte"]
READ = ["get"]
WRITE_LIST, WRITE_DETAIL = ["get", "post", "patch"], ["get", "put", "patch", "delete"]


class UTCSerializer(Serializer):
    def format_datetime(self, data):
        return super().format_datetime(data) + "+00:00"


class Shown:
    """What all resources share. Ranges are answered with what is stored; annotations only with their address."""
    serializer = UTCSerializer()
    authentication = BasicAuthentication()
    authorization = Authorization()
    list_allowed_methods = READ
    detail_allowed_methods = READ


class UserResource(ModelResource):
    profile = fields.CharField(null=True, readonly=True)

    class Meta(Shown):
        queryset = User.objects.order_by("id")
        resource_name = "user"
        fields = ["id", "username", "email", "first_name", "last_name"]
        filtering = {"id": ALL, "email": ["exact", "in", "startswith"], "username": ["exact", "in", "startswith"]}
        ordering = ["id", "username", "email"]


class DatatypeResource(ModelResource):
    id = fields.IntegerField("dataid", readonly=True)

    class Meta(Shown):
        queryset = Datatype.objects.all()
        resource_name = "datatype"
        filtering = {"dataid": ALL, "name": ALL}
        ordering = ["dataid", "name"]


class RecordResource(ModelResource):
    user = fields.ForeignKey(UserResource, "user", full=True)

    class Meta(Shown):
        queryset = Record.objects.select_related("user")
        resource_name = "record"
        filtering = {"id": ALL, "start": MOMENTS, "end": MOMENTS, "user": ["exact", "in"]}
        ordering = ["start", "end", "id"]


class RangeForm(ModelForm):
    class Meta:
        model = Range
        fields = ["name", "start", "end"]


class RangeResource(ModelResource):
    user = fields.ForeignKey(UserResource, "user")

    class Meta(Shown):
        queryset = Range.objects.all()
        resource_name = "range"
        list_allowed_methods = WRITE_LIST
        detail_allowed_methods = WRITE_DETAIL
        filtering = {"id": ALL, "name": ["exact", "startswith"], "start": MOMENTS, "end": MOMENTS, "rank": ALL,
                     "user": ALL_WITH_RELATIONS}
        ordering = ["start", "end", "name", "id"]
        always_return_data = True
        validation = FormValidation(form_class=RangeForm)


class AnnotationResource(ModelResource):
    user = fields.ForeignKey(UserResource, "user")
    datatype = fields.ForeignKey(DatatypeResource, "datatype")
    record = fields.ForeignKey(RecordResource, "record", null=True, blank=True)

    class Meta(Shown):
        queryset = Annotation.objects.all()
        resource_name = "annotation"
        list_allowed_methods = WRITE_LIST
        detail_allowed_methods = WRITE_DETAIL
        filtering = {"start": MOMENTS, "user": ["exact", "in"], "datatype": ["exact", "in"]}
        ordering = ["start"]


api = Api(api_name="api")
for resource in [UserResource, DatatypeResource, RecordResource, RangeResource, AnnotationResource]:
    api.register(resource())
urlpatterns = [path("", include(api.urls))]


def fill():
    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        for model in [Datatype, Record, Range, Annotation]:
            editor.create_model(model)
    users = [
        User.objects.create_user(name, name, password, id=number, first_name=first, last_name="Example")
        for number, (name, first, password) in USERS.items()]
    Datatype.objects.bulk_create(
        Datatype(dataid=number, name=f"channel_{number}", freq=None if number % 5 == 0 else 1)
        for number in range(16, 61))
    for index, user in enumerate([users[0], users[0], users[1]]):
        start = 359_000_000_000 + index * 1_000_000
        Record.objects.create(id=37700 + index, user=user, start=start, end=start + 640_000, firmware_rev="1.0.5")
    for index in range(27):
        start = 359_000_000_000 + index * 10_000
        Range.objects.create(
            id=62000 + index, user=users[index % 2], name=f"walk {index}", start=start, end=start + 256)


fill()
serve(WSGIHandler(), lambda url: {"tastypie": {
    "url": url, "users": {name: {"id": number, "password": password}
                          for number, (name, _, password) in USERS.items()}}})
