#include "tests/pictures/support/drawing.h"

#include <doctest/doctest.h>

namespace herald::test {
namespace {

std::string text_inside(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xpath_node& part : node.select_nodes(".//text()"))
    text += part.node().value();
  return text;
}

}  // namespace

pugi::xml_document parse_drawing(const std::string& svg) {
  pugi::xml_document drawing;
  const pugi::xml_parse_result result = drawing.load_string(svg.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
  CAPTURE(svg);
  REQUIRE_MESSAGE(result, result.description());
  CHECK(drawing.select_nodes("//@style | //script | //@*[starts-with(name(), 'on')]").empty());
  for (const pugi::xpath_node& attribute : drawing.select_nodes("//@*")) {
    const std::string value = attribute.attribute().value();
    CAPTURE(attribute.attribute().name());
    CHECK(value.find("nan") == std::string::npos);
    CHECK(value.find("inf") == std::string::npos);
    CHECK(value.find("--") == std::string::npos);
  }
  return drawing;
}

std::vector<std::string> texts_of(const pugi::xml_document& drawing, const char* name) {
  std::vector<std::string> texts;
  for (const pugi::xpath_node& node : drawing.select_nodes((std::string("//") + name).c_str()))
    texts.push_back(text_inside(node.node()));
  return texts;
}

std::size_t count_of(const pugi::xml_document& drawing, const char* query) {
  return drawing.select_nodes(query).size();
}

}  // namespace herald::test
