#include "formats/json_text.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace herald::formats {

TEST_CASE("a text is written as the JSON library writes it") {
  std::string all;
  for (char byte = 0; byte >= 0 && byte < 0x7F; ++byte)
    all += byte;
  all += '\x7F';
  for (const std::string& text : {std::string(), std::string("plain"), std::string("\""), std::string("ends with \\"),
                                  all, "<p>Siân, 數學, \u2028 and \U0001F469\u200D\U0001F680</p>\n" + all + all}) {
    std::string json = "{";
    append_json_string(json, text);
    CHECK(json == "{" + nlohmann::json(text).dump());
  }
}

}  // namespace herald::formats
