#include "server/packing.h"

#include <algorithm>
#include <array>

#include "generator/compress.h"
#include "server/encodings.h"

namespace herald::server {
namespace {

/// Below this, what is saved does not fill a packet.
constexpr std::size_t least_packed = 1000;

bool is_text(const Response& response) {
  static constexpr std::array<std::string_view, 3> types = {"text/", "application/json", "application/atom+xml"};
  const auto type = std::ranges::find(response.headers, "Content-Type", &Header::name);
  if (type == response.headers.end()) return false;
  return std::ranges::any_of(types, [&](std::string_view start) { return type->value.starts_with(start); });
}

}  // namespace

void pack(Response& response, const Request& request) {
  auto* body = std::get_if<std::string>(&response.body);
  if (body == nullptr || body->size() < least_packed || !is_text(response)) return;
  if (response.is_packed()) return;
  response.set("Vary", "Accept-Encoding");
  const Encoding encoding = wanted_encodings(request.header_list("Accept-Encoding")).front();
  if (encoding == Encoding::identity) return;
  thread_local generator::Compressor compressor;
  *body = encoding == Encoding::brotli ? compressor.brotli(*body) : compressor.gzip(*body);
  response.set("Content-Encoding", std::string(name_of(encoding)));
}

}  // namespace herald::server
