#pragma once
// What a file is, by the ending of its name.

#include <string_view>

namespace herald::server {

struct ContentType {
  std::string_view name;         ///< with its charset: "text/html; charset=utf-8"
  bool is_compressible = false;  ///< text of some sort, which may have a .br and a .gz beside it
};

/// "application/octet-stream" when the ending says nothing.
ContentType content_type_of(std::string_view file_name);

}  // namespace herald::server
