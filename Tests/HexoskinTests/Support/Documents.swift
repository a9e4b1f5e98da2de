/// Bodies in the shapes of the server.
enum Documents {
  static let user = #"""
    {"email": "ann@example.com", "first_name": "Ann", "id": 99, "last_name": "Example", "profile": "/api/profile/60/",
    "resource_uri": "/api/user/99/", "username": "ann@example.com"}
    """#

  static let account = #"""
    {"email": "ann@example.com", "first_name": "Ann", "id": 99, "is_staff": false, "last_name": "Example",
    "profile": {"id": 60, "weight": 65.0, "preferences": null, "resource_uri": "/api/profile/60/"},
    "resource_uri": "/api/user/99/", "username": "ann@example.com"}
    """#

  static let record = #"""
    {"data": "AEYRllMAAAA=", "data_status": {}, "dev_id": "FFFF", "device": null, "duration": 2500, "end": 359000640000,
    "firmware_rev": "1.0.5", "id": 37650, "last_modified": null, "resource_uri": "/api/record/37650/",
    "start": 359000000000, "start_date": "2014-06-09T19:55:50+00:00", "status": "complete", "user": \#(user)}
    """#

  static let range = #"""
    {"context": {"activitytype": "/api/activitytype/17/", "trainingroutine": null},
    "created": "2014-05-13T16:53:20+00:00", "duration": "0:06:30", "end": 359840330000, "id": 61490, "labels": [],
    "last_modified": "2014-05-13T16:53:20+00:00", "name": "walk", "note": "", "parent": null, "ranges": [], "rank": 0,
    "resource_uri": "/api/range/61490/", "start": 359840230000, "start_date": "2014-07-17T19:38:18+00:00",
    "status": "complete", "trainingroutine": null, "user": "/api/user/99/", "mood": {"grade": 1.50}}
    """#

  static let datatype = #"""
    {"dataid": 19, "freq": 1, "id": 19, "info": "Heart rate.", "name": "heart_rate",
    "resource_uri": "/api/datatype/19/"}
    """#

  static let annotation = #"""
    {"annotation": "felt dizzy", "datatype": "/api/datatype/4096/", "id": 5, "last_update": 359840240256,
    "record": "/api/record/37700/", "resource_uri": "/api/annotation/5/", "start": 359840240000,
    "start_date": "2014-07-17T19:38:57+00:00", "user": "/api/user/99/"}
    """#

  static func page(
    _ objects: [String], limit: Int = 20, offset: Int = 0, total: Int, next: String? = nil, previous: String? = nil,
    more: String = ""
  ) -> String {
    func quoted(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "null" }
    return """
      {"meta": {"limit": \(limit), "next": \(quoted(next)), "offset": \(offset), "previous": \(quoted(previous)),
      "total_count": \(total)\(more)},
      "objects": [\(objects.joined(separator: ","))]}
      """
  }

  static let index = #"""
    {"bundle": {"list_endpoint": "/api/bundle/", "schema": "/api/bundle/schema/"},
    "datatype": {"list_endpoint": "/api/datatype/", "schema": "/api/datatype/schema/"},
    "odd/(?P<user_id>\\d+)": {"list_endpoint": "/api/odd/", "schema": "/api/odd/schema/"},
    "range": {"list_endpoint": "/api/range/", "schema": "/api/range/schema/"},
    "user": {"list_endpoint": "/api/user/", "schema": "/api/user/schema/"}}
    """#

  static func schema(
    list: String = #"["get"]"#, detail: String = #"["get"]"#, fields: String = "{}", more: String = rules
  ) -> String {
    #"""
    {"allowed_detail_http_methods": \#(detail), "allowed_list_http_methods": \#(list),
    "default_format": "application/json", "default_limit": 20, "fields": \#(fields)\#(more)}
    """#
  }

  /// What a schema says of lists, and something that is not known yet.
  static let rules = #"""
    , "filtering": {"name": ["exact", "startswith"], "user": 2, "dataid": 1, "later": "x"}, "ordering": ["start"],
    "newer": 1
    """#

  static let rangeFields = #"""
    {"id": {"blank": true, "default": "", "help_text": "Integer data.", "nullable": false, "primary_key": true,
    "readonly": false, "type": "integer", "unique": true, "verbose_name": "ID"},
    "name": {"blank": false, "default": "No default provided.", "nullable": false, "readonly": false, "type": "string"},
    "user": {"blank": false, "default": "No default provided.", "nullable": false, "readonly": false,
    "related_schema": "/api/user/schema/", "related_type": "to_one", "type": "related"}}
    """#
}
