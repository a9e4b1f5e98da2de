/// Bodies in the shapes of both profiles.
enum Documents {
  static let settings23 = #"""
    {"links":[{"id":0,"type":"top","title":"Top","links":[{"id":0,"name":"Issues","url":"https://example.org/issues"}]}],
    "tags":["LIBRARY"],"license":{"name":null,"url":"https://example.org/mit","type":"MIT"},"keywords":["util"],
    "sponsors":"","donation":{"enable":false,"subject":""}}
    """#

  static func project23(_ slug: String = "LanternKit", owner: String = "alice") -> String {
    #"""
    {"createdAt":"2023-01-08T14:04:48.896539Z","name":"\#(slug)","namespace":{"owner":"\#(owner)","slug":"\#(slug)"},
    "stats":{"views":685,"downloads":1895,"recentViews":90,"recentDownloads":125,"stars":30,"watchers":5},
    "category":"dev_tools","lastUpdated":"2023-04-04T10:40:28.58Z","visibility":"public",
    "avatarUrl":"https://hangar.example/avatars/1.webp","description":"A kit",
    "userActions":{"starred":false,"watching":false,"flagged":false},"settings":\#(settings23)}
    """#
  }

  /// As lists of current servers have it.
  static func project26(_ slug: String = "LanternKit", id: Int = 1) -> String {
    #"""
    {"createdAt":"2023-01-08T14:04:48.896539Z","publishedAt":"2023-01-14T17:15:56Z","id":\#(id),"name":"\#(slug)",
    "namespace":{"owner":"alice","slug":"\#(slug)"},
    "stats":{"views":685,"downloads":1895,"recentViews":90,"recentDownloads":125,"stars":30,"watchers":5},
    "category":"misc","description":null,"lastUpdated":"2023-04-04T10:40:28.582839Z","visibility":"public",
    "userActions":null,"settings":{"links":[],"tags":[],"license":{"name":null,"url":null,"type":"(custom)"},
    "keywords":[],"sponsors":null,"unlisted":false,"donation":{"subject":"","enable":false}},
    "supportedPlatforms":{"PAPER":["1.10","1.8"],"FOLIA":["1.21"]},"mainPageContent":"# Hello","memberNames":["alice"],
    "avatarUrl":"https://hangar.example/avatars/1.webp"}
    """#
  }

  static let compact23 = #"""
    {"createdAt":"2023-01-25T14:04:49.019996Z","name":"GlowCore","namespace":{"owner":"alice","slug":"GlowCore"},
    "stats":{"views":705,"downloads":386,"recentViews":80,"recentDownloads":36,"stars":8,"watchers":5},
    "category":"dev_tools","lastUpdated":"2023-11-21T05:36:06.151712Z","visibility":"public",
    "avatarUrl":"https://hangar.example/avatars/2.webp"}
    """#

  /// The SHA-256 of `hello`.
  static let helloHash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"

  static func file(_ hash: String = helloHash, size: Int = 5, platform: String = "PAPER") -> String {
    #"""
    {"fileInfo":{"name":"LanternKit-1.0.0.jar","sizeBytes":\#(size),"sha256Hash":"\#(hash)"},"externalUrl":null,
    "downloadUrl":"https://cdn.example/plugins/alice/LanternKit/versions/1.0.0/\#(platform)/LanternKit-1.0.0.jar"}
    """#
  }

  static let external = #"{"fileInfo":null,"externalUrl":"https://example.org/w","downloadUrl":null}"#

  static func version23(_ name: String = "1.0.0", downloads: String = #"{"PAPER":\#(file())}"#) -> String {
    #"""
    {"createdAt":"2023-01-14T17:15:56.016989Z","name":"\#(name)","visibility":"public","description":"*None*",
    "stats":{"totalDownloads":150,"platformDownloads":{"PAPER":150}},"author":null,"reviewState":"reviewed",
    "channel":{"createdAt":"2023-01-08T14:04:48.996539Z","name":"Release","description":null,"color":"#00E1E1",
    "flags":["PINNED","FROZEN"]},"pinnedStatus":"CHANNEL","downloads":\#(downloads),
    "pluginDependencies":{"PAPER":[{"name":"Vault","required":false,"externalUrl":"https://example.org/vault",
    "platform":"PAPER"}]},"platformDependencies":{"PAPER":["1.10","1.8","1.9"]},
    "platformDependenciesFormatted":{"PAPER":"1.8-1.9, 1.10"}}
    """#
  }

  static func version26(_ name: String = "1.0.0", downloads: String = #"{"PAPER":\#(file())}"#) -> String {
    #"""
    {"createdAt":"2023-01-14T17:15:56.016989Z","id":13,"projectId":1,"name":"\#(name)","visibility":"public",
    "description":"*None*","stats":{"totalDownloads":150,"platformDownloads":{"PAPER":150}},"author":"alice",
    "reviewState":"partially_reviewed","channel":{"createdAt":"2023-01-08T14:04:48.996539Z","name":"Release",
    "description":"The default channel","color":"#06b6d4","flags":["HIDE_BY_DEFAULT"]},"pinnedStatus":"NONE",
    "downloads":\#(downloads),"pluginDependencies":{"PAPER":[{"name":"GlowCore","projectId":2,"required":true,
    "externalUrl":null,"platform":"PAPER"}]},"platformDependencies":{"PAPER":["1.19"]},
    "platformDependenciesFormatted":{"PAPER":["1.19-1.19.1","1.19.4"]},"memberNames":null}
    """#
  }

  static func user(_ name: String, roles: String = "[]") -> String {
    #"""
    {"createdAt":"2022-02-02T11:04:48.771711Z","id":3,"name":"\#(name)","tagline":null,"roles":\#(roles),
    "projectCount":30,"locked":false,"nameHistory":null,"avatarUrl":null,"socials":{"github":"x"},"isOrganization":false}
    """#
  }

  static let member23 =
    ##"{"user":"alice","roles":[{"title":"Owner","color":"#B400FF","rank":10,"category":"project"}]}"##
  static let member26 = #"{"user":"alice","userId":3,"title":"Owner","permissions":["edit_page","fly_to_the_moon"]}"#

  static func page(_ items: [String], limit: Int, offset: Int = 0, count: Int) -> String {
    let result = items.joined(separator: ",")
    return #"{"pagination":{"limit":\#(limit),"offset":\#(offset),"count":\#(count)},"result":[\#(result)]}"#
  }

  static func refusal(_ message: String?, _ status: Int) -> String {
    let text = message.map { "\"\($0)\"" } ?? "null"
    return #"{"message":\#(text),"messageArgs":[],"isHangarApiException":true,"httpError":{"statusCode":\#(status)}}"#
  }

  static func fault(_ status: Int = 500, _ error: String = "Internal Server Error") -> String {
    #"{"timestamp":"2026-11-21T05:25:45.851+00:00","status":\#(status),"error":"\#(error)","path":"/api/v1/projects/x"}"#
  }

  static func problem(_ status: Int, _ detail: String) -> String {
    #"{"title":"Problem","status":\#(status),"detail":"\#(detail)","instance":"/api/v1/projects/x"}"#
  }
}
