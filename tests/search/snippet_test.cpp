#include "search/snippet.h"

#include "base/text.h"
#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace herald::search {
namespace {

std::string cut(std::string_view query, std::string_view text) {
  return Snippets(tokens_of(query)).cut(text);
}

TEST_CASE("words are marked in any form of theirs") {
  struct Case {
    const char* query;
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"compiler", "Compilers compile.", "<mark>Compilers</mark> <mark>compile</mark>."},
      {"peter", "Rózsa Péter’s proof", "Rózsa <mark>Péter</mark>’s proof"},
      {"PÉTER", "by Peter", "by <mark>Peter</mark>"},
      {"c++", "From C to C++.", "From C to <mark>C++</mark>."},
      {"the art", "The art of the state", "The <mark>art</mark> of the state"},
      {"программа", "Одна программа", "Одна <mark>программа</mark>"},
      {"計算機", "新しい計算機", "新しい<mark>計算機</mark>"},
      {"ethics", "nothing of it", ""},
      {"", "text", ""},
      {"ethics", "", ""},
  };
  for (const Case& test : cases) {
    CAPTURE(test.query);
    CHECK(cut(test.query, test.text) == test.expected);
  }
}

TEST_CASE("hostile text stays text") {
  struct Case {
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"<script>alert('ethics')</script>", "&lt;script&gt;alert(&#39;<mark>ethics</mark>&#39;)&lt;/script&gt;"},
      {"</mark><mark onclick=\"x\">ethics", "&lt;/mark&gt;&lt;mark onclick=&quot;x&quot;&gt;<mark>ethics</mark>"},
      {"&lt;b&gt; ethics", "&amp;lt;b&amp;gt; <mark>ethics</mark>"},
      {"\xEE\x80\x80 ethics \xEE\x80\x81", "\xEE\x80\x80 <mark>ethics</mark> \xEE\x80\x81"},
      {"a\x01\x02 ethics\n\n\tb", "a <mark>ethics</mark> · b"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(cut("ethics", test.text) == test.expected);
  }
}

TEST_CASE("a heading or an item of a list does not run into what follows") {
  CHECK(cut("ethics", "What the role does\nAn ethics lead.\nThe end") ==
        "What the role does · An <mark>ethics</mark> lead. The end");
  CHECK(cut("ethics", "Data and ethics\nThe rest\n") == "Data and <mark>ethics</mark> · The rest");
  CHECK(cut("ethics", "Ethics\n" + std::string(400, 'a')) == "<mark>Ethics</mark> · " + std::string(213, 'a') + " …");
}

TEST_CASE("of a long text the part with most words of the query is shown") {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "ethics here and much else to read about it. ";
  text += "The compiler and its ethics. ";
  for (int i = 0; i < 40; ++i)
    text += "Then nothing that was asked for. ";
  const std::string snippet = cut("ethics compiler", text);
  CHECK(snippet.starts_with("… "));
  CHECK(snippet.ends_with(" …"));
  CHECK(snippet.find("<mark>compiler</mark> and its <mark>ethics</mark>") != std::string::npos);
  CHECK(snippet.size() < 400);
}

TEST_CASE("a text without blanks is cut between characters") {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += "語";
  text += "計算";
  for (int i = 0; i < 300; ++i)
    text += "語";
  const std::string snippet = cut("計算", text);
  CHECK(is_valid_utf8(snippet));
  CHECK(snippet.find("<mark>計算</mark>") != std::string::npos);
}

TEST_CASE("an answer is safe whatever an editor wrote") {
  const test::TemporaryFolder folder;
  test::write_entry(folder, "talks/x", "title: \"<img src=x onerror=alert(1)>\"\nspeakers: [{name: Someone}]",
                    "`<script>alert(1)</script>` about ethics");
  Request request;
  request.text = "ethics script";
  const Answer answer = test::open_search(folder)->search(request);
  REQUIRE(answer.results.size() == 1);
  CHECK(answer.results[0].title == "<img src=x onerror=alert(1)>");  // plain text: who shows it escapes it
  CHECK(answer.results[0].snippet ==
        "&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt; about <mark>ethics</mark>");
}

}  // namespace
}  // namespace herald::search
