#include "base/text.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace herald {

TEST_CASE("the first byte that is not UTF-8 is found") {
  struct Case {
    std::string_view text;
    std::size_t at;
  };
  constexpr std::size_t none = std::string_view::npos;
  const Case cases[] = {
      {"", none},
      {"plain", none},
      {"Rózsa Péter 漢字 🙂", none},
      {std::string_view("a\0b", 3), none},
      {"\xEF\xBB\xBFmark", none},
      {"\xFF", 0},
      {"abc\x80", 3},
      {"ab\xC3", 2},            // cut in the middle
      {"\xC0\xAF", 0},          // overlong '/'
      {"x\xED\xA0\x80", 1},     // a lone surrogate
      {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
      {"\xF0\x9F\x99\x82\xF0\x9F", 4},
      {"caf\xE9 latin-1", 3},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(invalid_utf8_at(test.text) == test.at);
    CHECK(is_valid_utf8(test.text) == (test.at == none));
  }
}

TEST_CASE("folding drops case and accents, and keeps other scripts' letters") {
  struct Case {
    std::string_view text;
    std::string_view folded;
  };
  const Case cases[] = {
      {"", ""},
      {"ADA Lovelace", "ada lovelace"},
      {"Rózsa PÉTER", "rozsa peter"},
      {"Ro\xCC\x81zsa", "rozsa"},  // a combining accent
      {"Straße", "strasse"},
      {"Łódź", "lodz"},
      {"Ægir Ørsted", "aegir orsted"},
      {"Đặng Thị", "dang thi"},
      {"İstanbul", "istanbul"},
      {"ﬁle", "file"},    // a ligature
      {"ＡＢＣ", "abc"},  // full width
      {"Катерина ЮЩЕНКО", "катерина ющенко"},
      {"ΣΊΣΥΦΟΣ", "σισυφος"},
      {"漢字", "漢字"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(fold(test.text) == test.folded);
  }
}

TEST_CASE("folding twice changes nothing more") {
  for (const std::string_view text : {"Karen Spärck Jones", "ΣΊΣΥΦΟΣ", "İI", "Straße", "한국어", "Ǆ"}) {
    CAPTURE(text);
    CHECK(fold(fold(text)) == fold(text));
  }
}

TEST_CASE("a name in any language becomes a name in an address") {
  struct Case {
    std::string_view text;
    std::string_view slug;
  };
  const Case cases[] = {
      {"Karen Spärck Jones", "karen-sparck-jones"},
      {"Rózsa Péter", "rozsa-peter"},
      {"Klára Dán von Neumann", "klara-dan-von-neumann"},
      {"O'Neill", "oneill"},
      {"O’Neill", "oneill"},
      {"Anne-Marie  St. John", "anne-marie-st-john"},
      {"  -- Ada -- ", "ada"},
      {"C++ & C#", "c-c"},
      {"AfC 8c–9", "afc-8c-9"},
      {"Straße", "strasse"},
      {"Łódź", "lodz"},
      {"Þórunn", "thorunn"},
      {"Đặng Thị Trâm", "dang-thi-tram"},
      {"Işıl", "isil"},
      {"Ирина", "irina"},
      {"Катерина Ющенко", "katerina-usenko"},
      {"Ольга", "olga"},
      {"Σοφία", "sophia"},
      {"李飞飞", "li-fei-fei"},
      {"かな", "kana"},
      {"김", "gim"},
      {"🙂", ""},
      {"", ""},
      {"!!!", ""},
      {"../../etc/passwd", "etc-passwd"},
      {"\xFF\xFE", ""},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    const std::string slug = slugify(test.text);
    CHECK(slug == test.slug);
    CHECK((slug.empty() || is_slug(slug)));
  }
}

TEST_CASE("a made slug is never longer than 80 bytes and never ends in a hyphen") {
  const std::string long_name = std::string(79, 'a') + " " + std::string(40, 'b');
  CHECK(slugify(long_name) == std::string(79, 'a'));
  CHECK(slugify(std::string(500, 'x')) == std::string(80, 'x'));
}

TEST_CASE("only lower-case letters, digits and hyphens are a slug") {
  struct Case {
    std::string text;
    bool is;
  };
  const Case cases[] = {
      {"ada-lovelace", true},
      {"8a", true},
      {"a", true},
      {"a--b-", true},
      {"", false},
      {"-a", false},
      {"Ada", false},
      {"a b", false},
      {"ädä", false},
      {"a/b", false},
      {"a.b", false},
      {std::string(200, 'a'), true},
      {"..", false},
      {"a\n", false},
      {"a_b", false},
      {std::string(201, 'a'), false},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(is_slug(test.text) == test.is);
  }
}

TEST_CASE("the edit distance counts code points and swaps, up to its limit") {
  struct Case {
    std::string_view a;
    std::string_view b;
    std::size_t limit;
    std::size_t distance;
  };
  const Case cases[] = {
      {"", "", 3, 0},        {"abc", "abc", 3, 0},   {"abc", "abd", 3, 1},        {"abc", "ab", 3, 1},
      {"ab", "abc", 3, 1},   {"abcd", "abdc", 3, 1}, {"ca", "abc", 3, 3},         {"", "abc", 3, 3},
      {"é", "e", 3, 1},      {"漢字", "字漢", 3, 1}, {"kitten", "sitting", 3, 3}, {"kitten", "sitting", 2, 3},
      {"abcdef", "x", 2, 3}, {"abc", "xyz", 0, 1},   {"abc", "abc", 0, 0},
  };
  for (const Case& test : cases) {
    CAPTURE(test.a);
    CAPTURE(test.b);
    CHECK(edit_distance(test.a, test.b, test.limit) == test.distance);
    CHECK(edit_distance(test.b, test.a, test.limit) == test.distance);
  }
}

TEST_CASE("the nearest name is the one that was meant, or none") {
  struct Case {
    std::string_view text;
    std::vector<std::string_view> candidates;
    std::string_view found;
  };
  const std::vector<std::string_view> people = {"ada-lovelace", "grace-hopper", "karen-sparck-jones"};
  const Case cases[] = {
      {"ada-lovelase", people, "ada-lovelace"},
      {"ADA-LOVELACE", people, "ada-lovelace"},
      {"ada", people, "ada-lovelace"},                // a beginning
      {"grace-hopper-1906", people, "grace-hopper"},  // or more than all of it
      {"gr", people, ""},                             // too short to tell
      {"alan-turing", people, ""},
      {"", people, ""},
      {"karen-spärck-jones", people, "karen-sparck-jones"},
      {"people", {}, ""},
      {"titel", {"title", "tilt"}, "title"},
      {"ab", {"aa", "ac"}, "aa"},  // a tie goes to the first
      {"tpoics", {"topics", "roles"}, "topics"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(nearest(test.text, test.candidates) == test.found);
  }
}

TEST_CASE("text is shortened at a word's end and never inside a character") {
  struct Case {
    std::string_view text;
    std::size_t limit;
    std::string_view shortened;
  };
  const Case cases[] = {
      {"", 5, ""},
      {"short", 5, "short"},
      {"hello world", 11, "hello world"},
      {"hello world", 10, "hello…"},
      {"hello world", 5, "hello…"},
      {"a bcd efg", 5, "a bcd…"},  // the cut falls exactly on a word's end
      {"abcdefgh", 3, "abc…"},     // no word's end to cut at
      {"äöüß", 2, "äö…"},
      {"漢字かな", 3, "漢字か…"},
      {"hello", 0, "…"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CAPTURE(test.limit);
    CHECK(shorten(test.text, test.limit) == test.shortened);
  }
}

TEST_CASE("a terminal needs two columns for wide characters and none for marks") {
  struct Case {
    std::string_view text;
    std::size_t width;
  };
  const Case cases[] = {
      {"", 0},   {"abc", 3},  {"äöü", 3},      {"a\xCC\x88", 1}, {"漢字", 4},
      {"ｆ", 2}, {"🙂", 2}, {"a\u200Db", 2}, {"\xFF", 1},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(display_width(test.text) == test.width);
  }
}

TEST_CASE("what a terminal might obey is shown as a question mark") {
  struct Case {
    std::string_view text;
    std::string_view shown;
  };
  const Case cases[] = {
      {"plain Rózsa 漢字 🙂", "plain Rózsa 漢字 🙂"},
      {"\x1b[31mred", "?[31mred"},
      {"a\tb", "a b"},
      {"a\r\nb", "a??b"},
      {"a\x7f", "a?"},
      {"\u009B31m", "?31m"},  // the control sequence introducer as one character
      {"\x9B"
       "31m",
       "?31m"},  // and as one byte
      {"ab\xC3", "ab?"},
      {"\u202Eevil", "?evil"},  // turns the direction of what follows
      {"\u2066x\u2069", "?x?"},
      {"a\u2028b", "a?b"},
      {std::string_view("a\0b", 3), "a?b"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(printable(test.text) == test.shown);
  }
}

TEST_CASE("HTML is escaped and what XML forbids is dropped") {
  CHECK(escape_html("<a href=\"x\">Q&A's</a>") == "&lt;a href=&quot;x&quot;&gt;Q&amp;A&#39;s&lt;/a&gt;");
  CHECK(escape_html(std::string_view("a\0\x01\x1f\tb\n", 7)) == "a\tb\n");
  CHECK(escape_html("a\uFFFE\uFFFFb\uFFFD") == "ab\uFFFD");
  CHECK(escape_html("Spärck 漢") == "Spärck 漢");
}

TEST_CASE("names sort as readers of a language expect") {
  CHECK(collation_key("Élan", "root") < collation_key("Zoe", "root"));
  CHECK(collation_key("Åsa", "en") < collation_key("Zoe", "en"));
  CHECK(collation_key("Åsa", "sv") > collation_key("Zoe", "sv"));
  CHECK(collation_key("ada", "en") < collation_key("Bea", "en"));
  CHECK(collation_key("", "en") < collation_key("a", "en"));
  CHECK(collation_key("Ada", "no-such-language") == collation_key("Ada", "no-such-language"));
}

TEST_CASE("languages have names") {
  CHECK(language_name("cy", "en") == "Welsh");
  CHECK(language_name("en-GB", "en") == "English (United Kingdom)");
  CHECK(language_name("en-gb", "cy") == "Saesneg (Y Deyrnas Unedig)");
  CHECK(language_name("xx", "en") == "xx");
}

TEST_CASE("blanks, splitting, joining and counting") {
  CHECK(trim(" \t\r\n a b \f\v") == "a b");
  CHECK(trim(" \n").empty());
  CHECK(split("a,,b,", ',') == std::vector<std::string_view>{"a", "", "b", ""});
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  CHECK(join(std::vector<std::string>{"a", "b"}, ", ") == "a, b");
  CHECK(join({}, ", ").empty());
  CHECK(iequals_ascii("Content-TYPE", "content-type"));
  CHECK_FALSE(iequals_ascii("a", "ab"));
  CHECK(count_of(1, "error", "errors") == "1 error");
  CHECK(count_of(0, "error", "errors") == "0 errors");
  CHECK(count_code_points("Spärck 漢🙂") == 9);
}

TEST_CASE("a whole number is written as its language does, in digits that fit the rest") {
  struct Case {
    const char* digits;
    const char* language;
    const char* text;
  };
  for (const Case& test :
       {Case{"2441", "en", "2,441"}, Case{"2441", "cy", "2,441"}, Case{"2441", "de", "2.441"},
        Case{"1234567", "fr", "1\u202f234\u202f567"}, Case{"2441", "ar", "2,441"},
        Case{"2441", "no-such-language", "2441"}, Case{"73", "en", "73"},
        Case{"12345678901234567890123", "en", "12,345,678,901,234,567,890,123"}, Case{"007", "en", "007"},
        Case{"<1", "en", "<1"}, Case{"-2441", "en", "-2441"}, Case{"", "en", ""}}) {
    CAPTURE(test.digits);
    CAPTURE(test.language);
    CHECK(whole_number_text(test.digits, test.language) == test.text);
  }
}

}  // namespace herald
