// `herald preview` as an editor uses it: the real program, real files, a client that listens to its events.

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <utility>

#include "tests/cli/support/program.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/text.h"

namespace herald::test {
namespace {

/// A connection to 127.0.0.1 on which one request was sent.
class Asked {
 public:
  Asked(const std::string& url, const std::string& path) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1))));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience = {60, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    REQUIRE(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
    const std::string request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    REQUIRE(::send(socket_, request.data(), request.size(), 0) == static_cast<ssize_t>(request.size()));
  }
  ~Asked() { ::close(socket_); }
  Asked(const Asked&) = delete;
  Asked& operator=(const Asked&) = delete;

  /// Reads on until `end` has come; what came before it, with it. All there is if it never comes.
  std::string read_until(const std::string& end) {
    for (char buffer[4096];;) {
      const std::size_t at = received_.find(end);
      if (at != std::string::npos) {
        const std::string text = received_.substr(0, at + end.size());
        received_.erase(0, at + end.size());
        return text;
      }
      const ssize_t count = ::recv(socket_, buffer, sizeof(buffer), 0);
      if (count <= 0) return std::exchange(received_, {});
      received_.append(buffer, static_cast<std::size_t>(count));
    }
  }

  /// The data of the next event.
  std::string next_event() {
    read_until("data: ");
    return read_until("\n\n");
  }

 private:
  int socket_;
  std::string received_;
};

TEST_CASE("preview shows what is saved, mistakes above the last good page, and drafts with their mark") {
  const TemporaryFolder folder;
  REQUIRE(run(folder.path(), {"init", "mine"}).exit_code == 0);
  const std::filesystem::path root = folder.path() / "mine";
  RunningProgram preview(root, {"preview", "--port", "0"});
  const std::string url = preview.read_line();
  REQUIRE(url.starts_with("http://127.0.0.1:"));
  const auto get = [&](const std::string& path) { return Asked(url, path).read_until("\r\n\r\n\r\n"); };

  Asked events(url, "/.herald/preview/events");
  CHECK(contains(events.next_event(), R"("number":1,"mistakes":"")"));
  CHECK(contains(get("/pages/about/"), "/.herald/preview/preview.js"));

  write(folder, "mine/content/pages/about.md", "---\ntitle: About us\nstatus: draft\n---\nNewly written.\n");
  CHECK(contains(events.next_event(), R"("mistakes":"")"));
  const std::string draft = get("/pages/about/");
  CHECK(contains(draft, "Newly written."));
  CHECK(contains(draft, "Not public: a draft"));

  write(folder, "mine/content/pages/about.md", "---\ntitel: About us\n---\nBroken.\n");
  CHECK(contains(events.next_event(), "a page has no key 'titel'"));
  CHECK(contains(get("/pages/about/"), "Newly written."));

  // As many editors save: a file beside it, then a rename.
  write(folder, "mine/content/pages/.about.md.swp", "---\ntitle: About us\n---\nMended.\n");
  std::filesystem::rename(root / "content/pages/.about.md.swp", root / "content/pages/about.md");
  CHECK(contains(events.next_event(), R"("mistakes":"")"));
  CHECK(contains(get("/pages/about/"), "Mended."));

  write(folder, "mine/content/networks/new/index.md", "---\nname: In a new folder\n---\nText.\n");
  for (int i = 0; i < 5 && !contains(get("/networks/new/"), "In a new folder"); ++i)
    events.next_event();
  CHECK(contains(get("/networks/new/"), "In a new folder"));
  std::filesystem::remove_all(root / "content/networks");
  for (int i = 0; i < 5 && !contains(get("/networks/new/"), "404 Not Found"); ++i)
    events.next_event();
  CHECK(contains(get("/networks/new/"), "404 Not Found"));

  preview.send_signal(SIGTERM);
  CHECK(preview.wait() == 0);
  CHECK(!std::filesystem::exists(root / "public"));
}

TEST_CASE("preview of a folder that is no site says so") {
  const TemporaryFolder folder;
  const Outcome outcome = run(folder.path(), {"preview", "--port", "0"});
  CHECK(outcome.exit_code == 1);
  CHECK(contains(outcome.errors, "is not a site"));
}

}  // namespace
}  // namespace herald::test
