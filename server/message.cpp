#include "server/message.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/error.h"
#include "base/text.h"

namespace herald::server {

std::optional<std::string_view> Request::header(std::string_view name) const {
  const auto found = std::ranges::find_if(headers, [&](const Header& h) { return iequals_ascii(h.name, name); });
  if (found == headers.end()) return std::nullopt;
  return found->value;
}

std::string Request::header_list(std::string_view name) const {
  std::string list;
  for (const Header& header : headers) {
    if (!iequals_ascii(header.name, name)) continue;
    if (!list.empty()) list += ", ";
    list += header.value;
  }
  return list;
}

std::string read_whole(const Descriptor& file, std::size_t size) {
  std::string content(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t count = ::pread(file.get(), content.data() + filled, size - filled, static_cast<off_t>(filled));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw system_error("read", "a file of the site", errno);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  content.resize(filled);
  return content;
}

void Response::set(std::string_view name, std::string value) {
  const auto found = std::ranges::find_if(headers, [&](const Header& h) { return iequals_ascii(h.name, name); });
  if (found != headers.end()) {
    found->value = std::move(value);
  } else {
    headers.push_back({std::string(name), std::move(value)});
  }
}

bool Response::is_packed() const {
  return std::ranges::find(headers, "Content-Encoding", &Header::name) != headers.end();
}

std::uint64_t Response::length() const {
  if (const auto* slice = std::get_if<FileSlice>(&body)) return slice->length;
  const auto* text = std::get_if<std::string>(&body);
  return text == nullptr ? 0 : text->size();
}

std::string_view reason_of(int status) {
  struct Reason {
    int status;
    std::string_view text;
  };
  static constexpr std::array reasons = {
      Reason{200, "OK"},
      Reason{206, "Partial Content"},
      Reason{301, "Moved Permanently"},
      Reason{303, "See Other"},
      Reason{304, "Not Modified"},
      Reason{400, "Bad Request"},
      Reason{404, "Not Found"},
      Reason{405, "Method Not Allowed"},
      Reason{408, "Request Timeout"},
      Reason{411, "Length Required"},
      Reason{413, "Content Too Large"},
      Reason{414, "URI Too Long"},
      Reason{415, "Unsupported Media Type"},
      Reason{416, "Range Not Satisfiable"},
      Reason{417, "Expectation Failed"},
      Reason{431, "Request Header Fields Too Large"},
      Reason{500, "Internal Server Error"},
      Reason{503, "Service Unavailable"},
      Reason{505, "HTTP Version Not Supported"},
  };
  const auto* found = std::ranges::find(reasons, status, &Reason::status);
  return found == reasons.end() ? "Unknown" : found->text;
}

}  // namespace herald::server
