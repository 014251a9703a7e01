#pragma once
// The description of /api/v1 for people and programs that use it. tests/api holds real answers against it.

#include <string_view>

namespace herald::server {

/// OpenAPI 3.1 as JSON.
std::string_view openapi_document();

}  // namespace herald::server
