#include "site/body_cache.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

namespace herald::site {
namespace {

std::string as_text(const Body& body) {
  std::string text = body.html + "\n" + body.text + "\n";
  for (const Heading& heading : body.headings)
    text += fmt::format("{} {} {}\n", heading.level, heading.id, heading.text);
  for (const Link& link : body.links) {
    text += fmt::format("{} {} {} {} {} {}\n", link.type == Link::Type::image, link.target, link.text, link.line,
                        link.is_broken, link.address);
  }
  for (const DroppedHtml& dropped : body.dropped)
    text += fmt::format("{} {} {}\n", dropped.tag, dropped.line, dropped.has_words);
  return text;
}

}  // namespace

TEST_CASE("a packed body comes back as it was rendered, and nothing comes of any part of it") {
  const auto resolve = [](const Link& link) {
    return link.target == "gone.md" ? std::nullopt : std::optional("/" + link.target + "/");
  };
  const Body body = render_markdown(
      "# Life\n\nShe [wrote](a.md) and ![sat](b.jpg), [once](gone.md).\n\nSo <b>it</b> was.\n\n<p>Words.</p>\n",
      {.raw_html = RawHtml::dropped, .resolve_link = resolve});
  REQUIRE(body.headings.size() == 1);
  REQUIRE(body.links.size() == 3);
  REQUIRE(body.dropped.size() == 2);
  const std::string bytes = packed(body);
  const auto unpacked = unpacked_body(bytes);
  REQUIRE(unpacked.has_value());
  CHECK(as_text(*unpacked) == as_text(body));
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(unpacked_body(std::string_view(bytes).substr(0, size)).has_value());
  CHECK_FALSE(unpacked_body(bytes + "x").has_value());
}

TEST_CASE("a body has another key when its Markdown, its folder, or what becomes of raw HTML differs") {
  const CacheKey key = body_key("Words.", "content/people", RawHtml::dropped);
  CHECK(body_key("Words.", "content/people", RawHtml::dropped) == key);
  CHECK_FALSE(body_key("Words!", "content/people", RawHtml::dropped) == key);
  CHECK_FALSE(body_key("Words.", "content/stories", RawHtml::dropped) == key);
  CHECK_FALSE(body_key("Words.", "content/people", RawHtml::kept) == key);
}

}  // namespace herald::site
