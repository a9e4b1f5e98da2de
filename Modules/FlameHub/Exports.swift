@_exported public import HubAuth
@_exported public import HubErrors
@_exported public import HubHTTP
@_exported public import HubJSON
@_exported public import HubPlatform
@_exported public import HubQuery
@_exported public import HubTransport
