// Share cards from the program itself: by the preview, by the server, and where no font is.

#include <doctest/doctest.h>
#include <httplib.h>
#include <signal.h>
#include <stdlib.h>

#include <filesystem>
#include <string>

#include "tests/cli/support/program.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/text.h"

namespace herald::test {
namespace {

constexpr const char* card = "/people/ada-lovelace/card.png";

/// A site as `herald init` makes it, with `settings` at its end.
std::filesystem::path init_site(const TemporaryFolder& folder, const std::string& settings) {
  REQUIRE(run(folder.path(), {"init", "mine"}).exit_code == 0);
  write(folder, "mine/herald.yml", read(folder, "mine/herald.yml") + settings);
  return folder.path() / "mine";
}

constexpr const char* with_cards = "share_cards: true\n";

std::string fetch(RunningProgram& program, const std::string& path, const std::string& type) {
  httplib::Client client(program.read_line());
  client.set_read_timeout(60);
  const auto reply = client.Get(path);
  REQUIRE(reply);
  CHECK(reply->status == 200);
  CHECK(reply->get_header_value("Content-Type") == type);
  return reply->body;
}

/// An environment variable of the programs that are started until the end of the scope.
class Environment {
 public:
  Environment(const char* name, const std::string& value) : name_(name) { ::setenv(name, value.c_str(), 1); }
  ~Environment() { ::unsetenv(name_); }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

 private:
  const char* name_;
};

}  // namespace

TEST_CASE("the preview and the server give the card that the build has drawn") {
  const TemporaryFolder folder;
  const std::filesystem::path root = init_site(folder, with_cards);
  RunningProgram preview(root, {"preview", "--port", "0"});
  const std::string previewed = fetch(preview, card, "image/png");
  REQUIRE(run(root, {"build"}).exit_code == 0);
  REQUIRE(run(root, {"index"}).exit_code == 0);
  RunningProgram server(root, {"serve", "--port", "0"});
  const std::string served = fetch(server, card, "image/png");
  CHECK(served.starts_with("\x89PNG"));
  CHECK(served == read(folder, "mine/public/people/ada-lovelace/card.png"));
  CHECK(served == previewed);
  CHECK(contains(read(folder, "mine/public/people/ada-lovelace/index.html"),
                 "<meta property=\"og:image\" content=\"http://127.0.0.1:8080/people/ada-lovelace/card.png\">"));
}

TEST_CASE("a machine without fonts makes no cards of empty boxes, and says so") {
  const TemporaryFolder folder;
  const std::filesystem::path root = init_site(folder, with_cards);
  write(folder, "no-fonts.conf", "<?xml version=\"1.0\"?><fontconfig><cachedir>/nonexistent</cachedir></fontconfig>");
  const Environment no_fonts("FONTCONFIG_FILE", (folder.path() / "no-fonts.conf").string());
  const Outcome built = run(root, {"build"});
  CHECK(built.exit_code == 0);
  CHECK(contains(built.errors, "warning: this machine has no font, so no share card is made"));
  CHECK(!std::filesystem::exists(root / "public" / (card + 1)));
  CHECK(!contains(read(folder, "mine/public/people/ada-lovelace/index.html"), "og:image"));
}

}  // namespace herald::test
