#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "cli/command.h"
#include "cli/program_data.h"
#include "cli/stop_signals.h"
#include "generator/release.h"
#include "server/server.h"

namespace herald::cli {
namespace {

int serve(const server::ServerOptions& options) {
  const sigset_t signals = block_stop_signals();
  server::Server server(options);
  const Stopper stopper([&] { server.stop(); }, signals);
  if (std::filesystem::exists(options.current)) {
    fmt::print(stderr, "serving the release {}\n", std::filesystem::read_symlink(options.current).filename().string());
  }
  fmt::print("{}\n", server.url());
  std::fflush(stdout);
  server.run();
  return 0;
}

}  // namespace

void add_serve(CLI::App& app, const Common& common, Action& action) {
  const auto options = std::make_shared<server::ServerOptions>();
  app.add_option("--host", options->host, "The address to listen on")->type_name("HOST")->capture_default_str();
  app.add_option("--port", options->port, "The port; 0 picks a free one")
      ->type_name("PORT")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  const auto index = std::make_shared<std::string>();
  app.add_option("--index", *index, "The folder of the index (default: the release's, else .herald/index)")
      ->type_name("FOLDER");
  app.add_option("--shards", options->shards,
                 "Where its databases are, in their order: host:port of a xapian-tcpsrv, or local")
      ->type_name("HOST:PORT,...")
      ->delimiter(',');
  const auto refresh = std::make_shared<long>(options->attention_refresh.count());
  app.add_option("--attention-refresh", *refresh, "Seconds after which what was shown counts; 0: after every request")
      ->type_name("SECONDS")
      ->check(CLI::Range(0L, 7L * 24 * 60 * 60))
      ->capture_default_str();
  app.callback([&, options, index, refresh] {
    action = [&common, options, index, refresh] {
      options->root = common.site;
      options->data = program_data();
      options->output = common.site / "public";
      options->index = common.site / ".herald" / "index";
      options->own_index = *index;
      options->current = generator::current_release_link(common.site);
      options->desk = common.site / ".herald" / "desk.sqlite";
      options->attention_refresh = std::chrono::seconds(*refresh);
      return serve(*options);
    };
  });
}

}  // namespace herald::cli
