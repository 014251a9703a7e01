#include "server/preview_server.h"

#include <fmt/format.h>

#include <condition_variable>
#include <nlohmann/json.hpp>
#include <thread>
#include <utility>

#include "base/error.h"
#include "base/text.h"
#include "server/answers.h"
#include "server/content_types.h"
#include "server/folder_watch.h"
#include "server/listener.h"
#include "server/log.h"
#include "server/preview_assets.h"
#include "server/router.h"
#include "server/target.h"

namespace herald::server {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view own_folder = "/.herald/preview/";

Response text_answer(int status, std::string type, std::string text) {
  Response response;
  response.status = status;
  response.set("Content-Type", std::move(type));
  response.set("Cache-Control", "no-store");
  response.body = std::move(text);
  return response;
}

/// `html` with the preview's script, which is told from what state of the site the page was drawn.
std::string with_script(std::string html, std::uint64_t number) {
  const std::string script =
      fmt::format("<script src=\"{}preview.js\" data-number=\"{}\"></script>\n", own_folder, number);
  const std::size_t end = html.rfind("</body>");
  return html.insert(end == std::string::npos ? html.size() : end, script);
}

std::string event_of(const PreviewState& state) {
  const nlohmann::ordered_json data = {{"number", state.number}, {"mistakes", state.mistakes}};
  return fmt::format("event: state\nid: {}\ndata: {}\n\n", state.number,
                     data.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

/// A page for when there is none of the site's to show: the script puts the mistakes on it.
std::string bare_page(std::string_view title, std::string_view text) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{0}</title></head>\n"
      "<body><h1>{0}</h1><pre>{1}</pre></body></html>\n",
      escape_html(title), escape_html(text));
}

}  // namespace

struct PreviewServer::Impl {
  explicit Impl(const PreviewOptions& given)
      : options(normal(given)),
        site(options),
        watch(site.folders()),
        listener({"127.0.0.1", options.port, {}, {}},
                 {[this](const Request& request) { return answer(request); },
                  [](const Refusal& refusal) { return plain_problem(refusal.status); }}) {
    site.update({});
  }

  static PreviewOptions normal(PreviewOptions options) {
    if (!fs::is_directory(options.root)) throw Error("there is no folder '" + options.root.string() + "'");
    if (!fs::exists(options.root / "herald.yml") && !fs::is_directory(options.root / "content")) {
      throw Error("'" + options.root.string() + "' is not a site: it has neither herald.yml nor content/");
    }
    options.root = fs::canonical(options.root);
    return options;
  }

  Response answer(const Request& request) noexcept;
  Response route(const Request& request);
  Response page(const Request& request);
  Response search(const Request& request);
  Response events();
  void follow();
  bool matters(const fs::path& changed) const;
  void stop();

  const PreviewOptions options;
  PreviewSite site;
  FolderWatch watch;

  std::mutex mutex;  ///< of all that follows
  std::condition_variable changed;
  bool is_stopping = false;
  std::shared_ptr<const Router> searching;
  std::uint64_t searching_number = 0;

  Listener listener;
};

Response PreviewServer::Impl::answer(const Request& request) noexcept {
  Response response;
  try {
    response = route(request);
  } catch (const std::exception& error) {
    const std::string html = bare_page("Herald cannot show this page", error.what());
    response = text_answer(500, "text/html; charset=utf-8", with_script(html, site.state().number));
  }
  add_common_headers(response, request.path);
  return response;
}

Response PreviewServer::Impl::route(const Request& request) {
  const std::string_view path = request.path;
  if (path == "/search" || path == "/search/" || is_api(path)) return search(request);
  if (!path.starts_with(own_folder)) return page(request);
  const std::string_view name = path.substr(own_folder.size());
  if (name == "events") return events();
  if (name == "preview.js") return text_answer(200, "text/javascript; charset=utf-8", std::string(preview_script));
  if (name == "preview.css") return text_answer(200, "text/css; charset=utf-8", std::string(preview_style));
  return plain_problem(404);
}

Response PreviewServer::Impl::page(const Request& request) {
  const PreviewState state = site.state();
  const auto asked = parse_path(request.path);
  if (!asked && asked.error() == PathMistake::malformed) return plain_problem(400);
  if (!state.version) {
    const std::string html = bare_page("Nothing to show yet", "");
    return text_answer(503, "text/html; charset=utf-8", with_script(html, state.number));
  }
  int status = 200;
  std::string path = asked ? join(asked->parts, "/") : "404.html";
  if (asked && asked->is_folder) path += path.empty() ? "index.html" : "/index.html";
  if (!state.version->has(path)) {
    if (asked && state.version->has(path + "/index.html")) {
      const std::string location = request.path + "/" + (request.query.empty() ? "" : "?" + request.query);
      Response response = redirect_answer(location);
      response.status = 302;
      response.set("Cache-Control", "no-store");
      return response;
    }
    path = "404.html";
    status = 404;
  }
  const ContentType type = content_type_of(path);
  auto content = state.version->file(path);
  if (!content) return plain_problem(404);
  const bool is_page = path.ends_with(".html");
  return text_answer(status, std::string(type.name),
                     is_page ? with_script(*std::move(content), state.number) : *std::move(content));
}

/// Search needs an index, which the preview does not make: the last one answers, if there is one.
Response PreviewServer::Impl::search(const Request& request) try {
  const std::uint64_t number = site.state().number;
  std::shared_ptr<const Router> router;
  {
    const std::lock_guard lock(mutex);
    if (!searching || searching_number != number) {
      ServerOptions sources;
      sources.root = options.root;
      sources.data = options.data;
      sources.output = options.root / "public";
      sources.index = options.root / ".herald" / "index";
      searching = std::make_shared<const Router>(std::make_shared<const Release>(find_sources(sources), sources));
      searching_number = number;
    }
    router = searching;
  }
  Response response = router->answer(request);
  response.set("Cache-Control", "no-store");
  if (auto* html = std::get_if<std::string>(&response.body); html != nullptr && !is_api(request.path)) {
    *html = with_script(std::move(*html), number);
  }
  return response;
} catch (const Error& error) {
  const std::string html = bare_page("The preview has no search index", error.what());
  return text_answer(503, "text/html; charset=utf-8", with_script(html, site.state().number));
}

Response PreviewServer::Impl::events() {
  Response response = text_answer(200, "text/event-stream", "");
  const auto told = std::make_shared<std::uint64_t>(0);
  response.body = Stream{[this, told]() -> std::optional<std::string> {
    std::unique_lock lock(mutex);
    changed.wait_for(lock, std::chrono::seconds(1), [&] { return is_stopping || site.state().number != *told; });
    if (is_stopping) return std::nullopt;
    const PreviewState state = site.state();
    if (state.number == *told) return ":\n\n";
    *told = state.number;
    return event_of(state);
  }};
  return response;
}

/// Of what lies in the site's folder itself only the settings matter, and the folders that are watched.
bool PreviewServer::Impl::matters(const fs::path& path) const {
  const auto is_below = [&](const fs::path& folder) {
    return path == folder || path.native().starts_with((folder / "").native());
  };
  const std::vector<fs::path> folders = site.folders();
  const std::string file = path.filename().string();
  const bool is_settings = file.starts_with("herald.") && file.ends_with(".yml");
  return (is_settings && path.parent_path() == options.root) || std::ranges::any_of(folders, is_below);
}

void PreviewServer::Impl::follow() {
  for (;;) {
    std::vector<fs::path> paths;
    try {
      paths = watch.wait();
    } catch (const Error& error) {
      log_error("watch-failed", error.what());
      return;
    }
    if (paths.empty()) return;
    std::erase_if(paths, [this](const fs::path& path) { return !matters(path); });
    if (paths.empty()) continue;
    site.update(paths);
    {
      const std::lock_guard lock(mutex);  // so that nobody who has just looked begins to wait now
    }
    changed.notify_all();
  }
}

void PreviewServer::Impl::stop() {
  watch.stop();
  listener.stop();
  {
    const std::lock_guard lock(mutex);
    is_stopping = true;
  }
  changed.notify_all();
}

PreviewServer::PreviewServer(PreviewOptions options) : impl_(std::make_unique<Impl>(options)) {}

PreviewServer::~PreviewServer() = default;

int PreviewServer::port() const {
  return impl_->listener.port();
}

std::string PreviewServer::url() const {
  return fmt::format("http://127.0.0.1:{}", port());
}

void PreviewServer::run() {
  std::thread following([this] { impl_->follow(); });
  try {
    impl_->listener.run();
  } catch (...) {
    stop();
    following.join();
    throw;
  }
  stop();
  following.join();
}

void PreviewServer::stop() {
  impl_->stop();
}

}  // namespace herald::server
