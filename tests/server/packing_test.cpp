#include "server/packing.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <variant>

#include "generator/compress.h"
#include "server/answers.h"

namespace herald::server {
namespace {

const std::string text(5000, 'x');

struct Packed {
  std::string encoding;
  std::string vary;
  std::string body;
};

Packed packed(Response response, const std::string& accepted) {
  Request request;
  request.headers.push_back({"Accept-Encoding", accepted});
  pack(response, request);
  Packed result;
  for (const Header& header : response.headers) {
    if (header.name == "Content-Encoding") result.encoding = header.value;
    if (header.name == "Vary") result.vary = header.value;
  }
  result.body = std::get<std::string>(response.body);
  return result;
}

}  // namespace

TEST_CASE("pages and JSON are packed as the client wants them") {
  struct Case {
    std::string accepted;
    std::string encoding;
    std::string body;
  };
  generator::Compressor compressor;
  const Case cases[] = {
      {"gzip, deflate, br, zstd", "br", compressor.brotli(text)},
      {"gzip", "gzip", compressor.gzip(text)},
      {"br;q=0, gzip", "gzip", compressor.gzip(text)},
      {"zstd", "", text},
      {"", "", text},
  };
  for (const Case& test : cases) {
    CAPTURE(test.accepted);
    for (const Packed& answer : {packed(html_answer(text), test.accepted), packed(json_answer(text), test.accepted)}) {
      CHECK(answer.encoding == test.encoding);
      CHECK(answer.vary == "Accept-Encoding");
      CHECK(answer.body == test.body);
    }
  }
}

TEST_CASE("what is short or no text is left as it is") {
  Response picture;
  picture.set("Content-Type", "image/png");
  picture.body = text;
  const Packed image = packed(std::move(picture), "br");
  CHECK(image.encoding == "");
  CHECK(image.body == text);
  const Packed note = packed(html_answer("short"), "br");
  CHECK(note.encoding == "");
  CHECK(note.vary == "");
  CHECK(note.body == "short");
}

}  // namespace herald::server
