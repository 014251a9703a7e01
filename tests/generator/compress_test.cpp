#include "generator/compress.h"

#include <doctest/doctest.h>

#include "tests/generator/support/unpack.h"

namespace herald::generator {
namespace {

TEST_CASE("compressed text is smaller and comes back as it was") {
  std::string text;
  for (int i = 0; i < 500; ++i)
    text += "<p>Paragraph " + std::to_string(i) + " über Grace</p>\n";
  Compressor compressor;
  const std::string brotli = compressor.brotli(text);
  const std::string gzip = compressor.gzip(text);
  CHECK(brotli.size() < text.size() / 5);
  CHECK(gzip.size() < text.size() / 5);
  CHECK(test::unpack_brotli(brotli) == text);
  CHECK(test::unpack_gzip(gzip) == text);
}

TEST_CASE("the same text always packs to the same bytes, without a time in them") {
  const std::string text(2000, 'x');
  Compressor one;
  Compressor other;
  CHECK(one.gzip("something else").size() > 0);
  CHECK(one.gzip(text) == other.gzip(text));
  CHECK(one.brotli(text) == other.brotli(text));
  CHECK(one.gzip(text).substr(4, 4) == std::string(4, '\0'));
}

TEST_CASE("only text that is large enough is worth compressing") {
  struct Case {
    std::string path;
    std::size_t size;
    bool expected;
  };
  const Case cases[] = {{"index.html", 500, true},  {"index.html", 499, false},  {"a/b.css", 9000, true},
                        {"photo.jpg", 9000, false}, {"font.woff2", 9000, false}, {"feed.xml", 9000, true},
                        {"index.json", 9000, true}, {"html", 9000, false},       {"x.html.gz", 9000, false}};
  for (const Case& test : cases) {
    CAPTURE(test.path);
    CAPTURE(test.size);
    CHECK(is_worth_compressing(test.path, test.size) == test.expected);
  }
}

}  // namespace
}  // namespace herald::generator
