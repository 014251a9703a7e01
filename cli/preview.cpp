#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "cli/command.h"
#include "cli/program_data.h"
#include "cli/site_loading.h"
#include "cli/stop_signals.h"
#include "server/preview_server.h"

namespace herald::cli {
namespace {

int preview(const server::PreviewOptions& options) {
  const sigset_t signals = block_stop_signals();
  server::PreviewServer server(options);
  const Stopper stopper([&] { server.stop(); }, signals);
  fmt::print("{}\n", server.url());
  std::fflush(stdout);
  server.run();
  return 0;
}

}  // namespace

void add_preview(CLI::App& app, const Common& common, Action& action) {
  const auto options = std::make_shared<server::PreviewOptions>();
  app.add_option("--port", options->port, "The port; 0 picks a free one")
      ->type_name("PORT")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  app.callback([&, options] {
    action = [&common, options] {
      options->root = common.site;
      options->data = program_data();
      options->cache = cache_folder(common.site);
      options->index = public_index(common.site);
      return preview(*options);
    };
  });
}

}  // namespace herald::cli
