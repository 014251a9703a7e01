#include "server/static_files.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "generator/compress.h"
#include "tests/support/temporary_folder.h"

namespace herald::server {
namespace {

using test::TemporaryFolder;
using test::write;

std::string content_of(const Response& response) {
  const auto* slice = std::get_if<FileSlice>(&response.body);
  if (slice == nullptr) return std::get<std::string>(response.body);
  std::string content(slice->length, '\0');
  const ssize_t count = ::pread(slice->file.get(), content.data(), content.size(), static_cast<off_t>(slice->offset));
  REQUIRE(count == static_cast<ssize_t>(content.size()));
  return content;
}

std::string header_of(const Response& response, std::string_view name) {
  for (const Header& header : response.headers) {
    if (header.name == name) return header.value;
  }
  return {};
}

/// A folder served as it stands.
struct Served {
  TemporaryFolder folder;
  StaticFiles files{folder.path()};

  std::optional<Response> find(std::string_view path, std::vector<Header> headers = {}, std::string query = "") {
    return files.find(*parse_path(path), {Method::get, std::string(path), std::move(query), std::move(headers)});
  }
  Response get(std::string_view path, std::vector<Header> headers = {}, std::string query = "") {
    auto found = find(path, std::move(headers), std::move(query));
    REQUIRE(found.has_value());
    return std::move(*found);
  }
};

}  // namespace

TEST_CASE("a file is served whole, with its type and tag") {
  Served site;
  write(site.folder, "about.txt", "Hello, world");
  const Response response = site.get("/about.txt");
  CHECK(response.status == 200);
  CHECK(content_of(response) == "Hello, world");
  CHECK(header_of(response, "Content-Type") == "text/plain; charset=utf-8");
  CHECK(header_of(response, "ETag").size() == 18);
  CHECK(header_of(response, "Accept-Ranges") == "bytes");
  CHECK(header_of(response, "Vary") == "Accept-Encoding");
}

TEST_CASE("a folder is its index.html, and has one address") {
  Served site;
  write(site.folder, "index.html", "home");
  write(site.folder, "people/ada lovelace/index.html", "Ada");
  CHECK(content_of(site.get("/")) == "home");
  CHECK(content_of(site.get("/people/ada%20lovelace/")) == "Ada");
  const Response moved = site.get("/people/ada%20lovelace", {}, "a=b");
  CHECK(moved.status == 301);
  CHECK(header_of(moved, "Location") == "/people/ada%20lovelace/?a=b");
  CHECK_FALSE(site.find("/people/").has_value());
  CHECK_FALSE(site.find("/index.html/").has_value());
}

TEST_CASE("only regular files below the folder are served") {
  Served site;
  TemporaryFolder elsewhere;
  write(elsewhere, "secret.txt", "secret");
  write(site.folder, "real/page.html", "page");
  std::filesystem::create_symlink(elsewhere.path() / "secret.txt", site.folder.path() / "leak.txt");
  std::filesystem::create_directory_symlink(elsewhere.path(), site.folder.path() / "leak");
  std::filesystem::create_symlink("real/page.html", site.folder.path() / "inside.html");
  REQUIRE(::mkfifo((site.folder.path() / "pipe").c_str(), 0600) == 0);
  for (const std::string_view path : {"/leak.txt", "/leak/secret.txt", "/leak/", "/leak", "/inside.html", "/pipe",
                                      "/none.html", "/real/page.html/more", "/real/none/page.html"}) {
    CAPTURE(path);
    CHECK_FALSE(site.find(path).has_value());
  }
  CHECK_FALSE(site.find("/" + std::string(300, 'a')).has_value());
  CHECK(site.find("/real/page.html").has_value());
}

TEST_CASE("a folder that does not exist serves nothing") {
  StaticFiles files("/nonexistent/herald");
  CHECK_FALSE(files.find(*parse_path("/"), {}).has_value());
  CHECK_FALSE(files.not_found_page({}, {}).has_value());
}

TEST_CASE("a client that has the file already is not sent it again") {
  Served site;
  write(site.folder, "a.css", "body {}");
  const std::string tag = header_of(site.get("/a.css"), "ETag");
  for (const std::string& known : {tag, "W/" + tag, "\"other\", " + tag, std::string("*")}) {
    CAPTURE(known);
    const Response response = site.get("/a.css", {{"If-None-Match", known}});
    CHECK(response.status == 304);
    CHECK(content_of(response).empty());
    CHECK(header_of(response, "ETag") == tag);
  }
  CHECK(site.get("/a.css", {{"If-None-Match", "\"other\""}}).status == 200);
}

TEST_CASE("a changed file has another tag, even when its size stays") {
  Served site;
  write(site.folder, "a.css", "one");
  const std::string before = header_of(site.get("/a.css"), "ETag");
  write(site.folder, "a.css", "two");
  CHECK(header_of(site.get("/a.css"), "ETag") != before);
  write(site.folder, "a.css", "one");
  CHECK(header_of(site.get("/a.css"), "ETag") == before);
}

TEST_CASE("a tag that was remembered from long ago is the same") {
  Served site;
  write(site.folder, "a.css", "one");
  const std::string fresh = header_of(site.get("/a.css"), "ETag");
  const auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
  std::filesystem::last_write_time(site.folder.path() / "a.css", long_ago);
  CHECK(header_of(site.get("/a.css"), "ETag") == fresh);
  CHECK(header_of(site.get("/a.css"), "ETag") == fresh);
}

TEST_CASE("one range is served from the file") {
  Served site;
  write(site.folder, "data.csv", "0123456789");
  const Response part = site.get("/data.csv", {{"Range", "bytes=2-4"}});
  CHECK(part.status == 206);
  CHECK(content_of(part) == "234");
  CHECK(header_of(part, "Content-Range") == "bytes 2-4/10");
  const Response none = site.get("/data.csv", {{"Range", "bytes=10-"}});
  CHECK(none.status == 416);
  CHECK(content_of(none).empty());
  CHECK(header_of(none, "Content-Range") == "bytes */10");
  const Response several = site.get("/data.csv", {{"Range", "bytes=0-1,4-5"}});
  CHECK(several.status == 200);
  CHECK(content_of(several) == "0123456789");
}

TEST_CASE("a range of another version gives the whole file") {
  Served site;
  write(site.folder, "data.csv", "0123456789");
  const std::string tag = header_of(site.get("/data.csv"), "ETag");
  CHECK(site.get("/data.csv", {{"Range", "bytes=0-1"}, {"If-Range", tag}}).status == 206);
  CHECK(site.get("/data.csv", {{"Range", "bytes=0-1"}, {"If-Range", "\"old\""}}).status == 200);
  CHECK(site.get("/data.csv", {{"Range", "bytes=0-1"}, {"If-Range", "Sun, 22 Nov 2026 10:00:00 GMT"}}).status == 200);
}

TEST_CASE("a precompressed file is served to those who want it") {
  Served site;
  write(site.folder, "a.css", "plain");
  write(site.folder, "a.css.br", "brotli");
  write(site.folder, "a.css.gz", "gzip");
  write(site.folder, "b.css", "plain");
  write(site.folder, "b.css.gz", "gzip");
  struct Case {
    std::string_view path;
    std::string_view accept;
    std::string_view content;
    std::string_view encoding;
  };
  const Case cases[] = {
      {"/a.css", "gzip, br", "brotli", "br"},
      {"/a.css", "gzip", "gzip", "gzip"},
      {"/a.css", "br;q=0, gzip;q=1", "gzip", "gzip"},
      {"/a.css", "", "plain", ""},
      {"/a.css", "br;q=0, gzip;q=0", "plain", ""},
      {"/b.css", "br, gzip", "gzip", "gzip"},
      {"/b.css", "br", "plain", ""},
      {"/a.css", "gzip;q=0.5, identity", "plain", ""},
  };
  for (const Case& test : cases) {
    CAPTURE(test.path);
    CAPTURE(test.accept);
    const Response response = site.get(test.path, {{"Accept-Encoding", std::string(test.accept)}});
    CHECK(content_of(response) == test.content);
    CHECK(header_of(response, "Content-Encoding") == test.encoding);
    CHECK(header_of(response, "Vary") == "Accept-Encoding");
    CHECK(header_of(response, "Content-Type") == "text/css; charset=utf-8");
  }
  const Response packed = site.get("/a.css", {{"Accept-Encoding", "br"}});
  CHECK(header_of(packed, "ETag") != header_of(site.get("/a.css"), "ETag"));
}

TEST_CASE("a file without a twin is packed for those who want it") {
  Served site;
  const std::string text(5000, 'x');
  write(site.folder, "a.css", text);
  write(site.folder, "a.jpg", text);
  generator::Compressor compressor;
  const std::string plain_tag = header_of(site.get("/a.css"), "ETag");
  struct Case {
    std::string accept;
    std::string encoding;
    std::string content;
  };
  const Case cases[] = {{"gzip, br", "br", compressor.brotli(text)},
                        {"gzip", "gzip", compressor.gzip(text)},
                        {"br;q=0", "", text},
                        {"", "", text}};
  // The second time from memory.
  for (const int time : {1, 2}) {
    CAPTURE(time);
    for (const Case& test : cases) {
      CAPTURE(test.accept);
      const Response response = site.get("/a.css", {{"Accept-Encoding", test.accept}});
      CHECK(response.status == 200);
      CHECK(content_of(response) == test.content);
      CHECK(header_of(response, "Content-Encoding") == test.encoding);
      CHECK(header_of(response, "Vary") == "Accept-Encoding");
      const std::string tag = header_of(response, "ETag");
      CHECK((tag == plain_tag) == test.encoding.empty());
      CHECK(site.get("/a.css", {{"Accept-Encoding", test.accept}, {"If-None-Match", tag}}).status == 304);
    }
  }
  CHECK(content_of(site.get("/a.css", {{"Accept-Encoding", "br"}, {"Range", "bytes=0-1"}})) == "xx");
  CHECK(content_of(site.get("/a.jpg", {{"Accept-Encoding", "br"}})) == text);
  write(site.folder, "a.css", std::string(5000, 'y'));
  CHECK(content_of(site.get("/a.css", {{"Accept-Encoding", "br"}})) == compressor.brotli(std::string(5000, 'y')));
}

TEST_CASE("caches keep what is named by its version, and ask again for the rest") {
  Served site;
  write(site.folder, "a.css", "");
  write(site.folder, "index.html", "");
  CHECK(header_of(site.get("/a.css", {}, "v=12ab"), "Cache-Control") == "public, max-age=31536000, immutable");
  CHECK(header_of(site.get("/a.css", {}, "v="), "Cache-Control") == "no-cache");
  CHECK(header_of(site.get("/a.css", {}, "vv=1"), "Cache-Control") == "no-cache");
  CHECK(header_of(site.get("/", {}, "v=12ab"), "Cache-Control") == "no-cache");
}

TEST_CASE("the page for what is missing is the site's own") {
  Served site;
  CHECK_FALSE(site.files.not_found_page({}, {}).has_value());
  write(site.folder, "404.html", "not here");
  const auto page = site.files.not_found_page({}, {});
  REQUIRE(page.has_value());
  CHECK(page->status == 404);
  CHECK(content_of(*page) == "not here");
  CHECK(header_of(*page, "ETag").empty());
}

}  // namespace herald::server
