#pragma once
// The request line and headers, read strictly: what two readers could understand differently is refused, because a
// proxy in front may be the other reader. cpp-httplib's own reading is not used; connection.h says why.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "server/message.h"

namespace herald::server {

inline constexpr std::size_t longest_head = 16'384;  ///< bytes of the request line and all headers
inline constexpr std::size_t most_headers = 100;
inline constexpr std::size_t longest_form = 16'384;  ///< bytes of the body of a POST

/// Why a request is answered with an error before any handler sees it.
struct Refusal {
  int status = 400;
  std::string code;       ///< "header-too-large"
  std::string message;    ///< a sentence
  std::string path = {};  ///< the beginning of what was asked for, as far as it could be read

  bool operator==(const Refusal&) const = default;
};

enum class After { keep_open, close };

struct Head {
  Request request;
  After after = After::keep_open;  ///< what the client wants done with the connection
  bool is_http_1_0 = false;
  std::size_t body_size = 0;  ///< bytes that follow the head; none but for a form
};

/// The bytes of the head at the start of `received`, its closing empty line included; 0 while it is not complete.
std::size_t head_size(std::string_view received);

/// The refusal that an incomplete head deserves already, because more bytes cannot mend it: it is too long.
std::optional<Refusal> refuse_incomplete(std::string_view received);

/// Whether a form may be sent to `path`: everywhere else only GET and HEAD are answered.
bool takes_form(std::string_view path);

/// Reads a complete head. After a refusal the connection must be closed: where the next request begins is unknown.
tl::expected<Head, Refusal> parse_head(std::string_view head);

}  // namespace herald::server
