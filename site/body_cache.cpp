#include "site/body_cache.h"

#include <cstdint>

#include "base/bytes.h"
#include "base/hash.h"

namespace herald::site {
namespace {

Heading read_heading(ByteReader& reader) {
  Heading heading;
  heading.level = reader.number<std::int32_t>();
  heading.id = reader.text();
  heading.text = reader.text();
  return heading;
}

Link read_link(ByteReader& reader) {
  Link link;
  link.type = reader.number<std::uint8_t>() == 0 ? Link::Type::link : Link::Type::image;
  link.is_broken = reader.number<std::uint8_t>() != 0;
  link.line = reader.number<std::int32_t>();
  link.target = reader.text();
  link.text = reader.text();
  link.address = reader.text();
  return link;
}

DroppedHtml read_dropped(ByteReader& reader) {
  DroppedHtml dropped;
  dropped.line = reader.number<std::int32_t>();
  dropped.has_words = reader.number<std::uint8_t>() != 0;
  dropped.tag = reader.text();
  return dropped;
}

}  // namespace

CacheKey body_key(std::string_view source, std::string_view folder, RawHtml raw_html) {
  const std::uint64_t first = fingerprint(source, fingerprint(folder, raw_html == RawHtml::kept ? 1 : 0));
  return {first, fingerprint(source, ~first)};
}

std::string packed(const Body& body) {
  std::string bytes;
  put_text(bytes, body.html);
  put_text(bytes, body.text);
  put_number(bytes, static_cast<std::uint32_t>(body.headings.size()));
  for (const Heading& heading : body.headings) {
    put_number(bytes, static_cast<std::int32_t>(heading.level));
    put_text(bytes, heading.id);
    put_text(bytes, heading.text);
  }
  put_number(bytes, static_cast<std::uint32_t>(body.links.size()));
  for (const Link& link : body.links) {
    put_number<std::uint8_t>(bytes, link.type == Link::Type::image ? 1 : 0);
    put_number<std::uint8_t>(bytes, link.is_broken ? 1 : 0);
    put_number(bytes, static_cast<std::int32_t>(link.line));
    put_text(bytes, link.target);
    put_text(bytes, link.text);
    put_text(bytes, link.address);
  }
  put_number(bytes, static_cast<std::uint32_t>(body.dropped.size()));
  for (const DroppedHtml& dropped : body.dropped) {
    put_number(bytes, static_cast<std::int32_t>(dropped.line));
    put_number<std::uint8_t>(bytes, dropped.has_words ? 1 : 0);
    put_text(bytes, dropped.tag);
  }
  return bytes;
}

std::optional<Body> unpacked_body(std::string_view bytes) {
  ByteReader reader(bytes);
  Body body;
  body.html = reader.text();
  body.text = reader.text();
  for (auto left = reader.number<std::uint32_t>(); left > 0 && !reader.has_failed(); --left)
    body.headings.push_back(read_heading(reader));
  for (auto left = reader.number<std::uint32_t>(); left > 0 && !reader.has_failed(); --left)
    body.links.push_back(read_link(reader));
  for (auto left = reader.number<std::uint32_t>(); left > 0 && !reader.has_failed(); --left)
    body.dropped.push_back(read_dropped(reader));
  if (reader.has_failed() || !reader.is_at_end()) return std::nullopt;
  return body;
}

}  // namespace herald::site
