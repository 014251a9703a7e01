#pragma once
// A request and a response as the handlers see them: plain values without a socket, so that every handler can be
// called and tested alone. connection.h reads the one and writes the other.

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/descriptor.h"

namespace herald::server {

struct Header {
  std::string name;
  std::string value;
};

enum class Method { get, head, post };

struct Request {
  Method method = Method::get;
  std::string path;   ///< as sent, still percent-encoded; starts with '/'
  std::string query;  ///< as sent, without the '?'
  std::vector<Header> headers;
  std::string body = {};  ///< of a POST: a form, encoded like a query

  /// The first header of this name (in any case), or nothing.
  std::optional<std::string_view> header(std::string_view name) const;
  /// All headers of this name joined by ", ", as HTTP lets lists be split over several; empty when there is none.
  std::string header_list(std::string_view name) const;
};

/// The first `size` bytes of `file`, or all when it has fewer. Throws Error when the system fails.
std::string read_whole(const Descriptor& file, std::size_t size);

/// A part of a file, sent without being read into memory.
struct FileSlice {
  Descriptor file;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

/// A body without an end, such as server-sent events: it is sent piece by piece until there is no more, or the client
/// has gone; the connection is closed then.
struct Stream {
  /// The next piece; empty when there is none yet (it has waited for about a second then), nothing at the end.
  std::function<std::optional<std::string>()> next;
};

struct Response {
  int status = 200;
  std::vector<Header> headers;  ///< without Content-Length, Date and Connection: those are the connection's
  std::variant<std::string, FileSlice, Stream> body;

  void set(std::string_view name, std::string value);  ///< replaces a header of the same name
  std::uint64_t length() const;                        ///< 0 for a stream
  bool is_packed() const;                              ///< has a Content-Encoding
  bool is_stream() const { return std::holds_alternative<Stream>(body); }
};

/// "Not Found"; "Unknown" for a status that Herald does not use.
std::string_view reason_of(int status);

}  // namespace herald::server
