#include "server/preview_server.h"

#include <fmt/format.h>

#include <condition_variable>
#include <nlohmann/json.hpp>
#include <thread>
#include <utility>

#include "base/error.h"
#include "base/hash.h"
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
constexpr std::string_view prints_folder = "print/";  ///< below it, and followed by the page's path
constexpr std::chrono::minutes between_looks_at_the_date(1);

Response text_answer(int status, std::string type, std::string text) {
  Response response;
  response.status = status;
  response.set("Content-Type", std::move(type));
  response.set("Cache-Control", "no-store");
  response.body = std::move(text);
  return response;
}

/// `html` with the preview's script, which is told from what state of the site the page was drawn, and by `print`
/// whether a later state would draw it otherwise.
std::string with_script(std::string html, std::uint64_t number, std::string_view print) {
  const std::string script = fmt::format(
      "<script src=\"{}preview.js\" data-number=\"{}\" data-print=\"{}\"></script>\n", own_folder, number, print);
  const std::size_t end = html.rfind("</body>");
  return html.insert(end == std::string::npos ? html.size() : end, script);
}

std::string event_of(const PreviewState& state) {
  const nlohmann::ordered_json data = {{"number", state.number},
                                       {"mistakes", state.mistakes},
                                       {"findings", state.findings},
                                       {"warnings", {{"count", state.warnings.count}, {"text", state.warnings.text}}}};
  return fmt::format("event: state\nid: {}\ndata: {}\n\n", state.revision,
                     data.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

/// What tells two drawings of a page apart. A draft that only its making can tell is never the same twice.
std::string print_of(const generator::Draft& draft, const PreviewState& state) {
  const std::string own = draft.fingerprint ? to_hex(*draft.fingerprint) : fmt::format("state-{}", state.number);
  return fmt::format("{}-{}", own, state.looks);
}

/// Pages that are made of the index and the theme alone.
std::string print_of_search(const PreviewState& state) {
  return fmt::format("search-{}", state.looks);
}

bool is_search(std::string_view path) {
  return path == "/search" || path == "/search/" || path == "/shortlist" || path == "/shortlist/" || is_api(path);
}

/// The file of a version that answers at an address, or the address to go to instead.
struct Located {
  int status = 200;
  std::string path;
  bool needs_slash = false;
};

/// In the language of the folder that the address begins with, if there is such a page.
Located nowhere(const PreviewVersion& version, const Path& asked) {
  const std::string in_language = asked.parts.empty() ? "" : asked.parts.front() + "/404.html";
  return {404, version.has(in_language) ? in_language : "404.html"};
}

Located locate(const PreviewVersion& version, const tl::expected<Path, PathMistake>& asked) {
  if (!asked) return nowhere(version, {});
  std::string path = join(asked->parts, "/");
  if (asked->is_folder) path += path.empty() ? "index.html" : "/index.html";
  if (version.has(path)) return {200, path};
  if (version.has(path + "/index.html")) return {302, path, true};
  return nowhere(version, *asked);
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
  Response print(std::string_view path);
  Response search(const Request& request);
  Response events();
  void follow();
  void tell();
  bool matters(const fs::path& changed) const;
  void stop();

  const PreviewOptions options;
  PreviewSite site;
  FolderWatch watch;

  std::mutex mutex;  ///< of all that follows
  std::condition_variable changed;
  bool is_stopping = false;
  std::shared_ptr<const Router> searching;
  std::uint64_t searching_looks = 0;

  Listener listener;
};

Response PreviewServer::Impl::answer(const Request& request) noexcept {
  Response response;
  try {
    response = route(request);
  } catch (const std::exception& error) {
    const std::string html = bare_page("Herald cannot show this page", error.what());
    response = text_answer(500, "text/html; charset=utf-8", with_script(html, site.state().number, ""));
  }
  add_common_headers(response, request.path);
  return response;
}

Response PreviewServer::Impl::route(const Request& request) {
  const std::string_view path = request.path;
  if (is_search(path)) return search(request);
  if (!path.starts_with(own_folder)) return page(request);
  const std::string_view name = path.substr(own_folder.size());
  if (name == "events") return events();
  if (name == "preview.js") return text_answer(200, "text/javascript; charset=utf-8", std::string(preview_script));
  if (name == "preview.css") return text_answer(200, "text/css; charset=utf-8", std::string(preview_style));
  if (name.starts_with(prints_folder)) return print(name.substr(prints_folder.size() - 1));
  return plain_problem(404);
}

Response PreviewServer::Impl::page(const Request& request) {
  const PreviewState state = site.state();
  const auto asked = parse_path(request.path);
  if (!asked && asked.error() == PathMistake::malformed) return plain_problem(400);
  if (!state.version) {
    const std::string html = bare_page("Nothing to show yet", "");
    return text_answer(503, "text/html; charset=utf-8", with_script(html, state.number, ""));
  }
  const Located located = locate(*state.version, asked);
  if (located.needs_slash) {
    Response response = redirect_answer(request.path + "/" + (request.query.empty() ? "" : "?" + request.query));
    response.status = located.status;
    response.set("Cache-Control", "no-store");
    return response;
  }
  const auto draft = state.version->draft(located.path);
  if (!draft) return plain_problem(404);
  std::string content = state.version->make(*draft);
  if (located.path.ends_with(".html")) {
    content = with_script(std::move(content), state.number, print_of(*draft, state));
  }
  return text_answer(located.status, std::string(content_type_of(located.path).name), std::move(content));
}

/// What data-print of the page at `path` would be now.
Response PreviewServer::Impl::print(std::string_view path) {
  const PreviewState state = site.state();
  std::string text;
  if (is_search(path)) {
    text = print_of_search(state);
  } else if (state.version) {
    const Located located = locate(*state.version, parse_path(path));
    if (const auto draft = state.version->draft(located.path)) text = print_of(*draft, state);
  }
  return text_answer(200, "text/plain; charset=utf-8", std::move(text));
}

/// Search needs an index, which the preview does not make: the last one answers, if there is one.
Response PreviewServer::Impl::search(const Request& request) try {
  const PreviewState state = site.state();
  std::shared_ptr<const Router> router;
  {
    const std::lock_guard lock(mutex);
    if (!searching || searching_looks != state.looks) {
      ServerOptions sources;
      sources.root = options.root;
      sources.data = options.data;
      sources.output = options.root / "public";
      sources.index = options.index;
      searching = std::make_shared<const Router>(std::make_shared<const Release>(find_sources(sources), sources));
      searching_looks = state.looks;
    }
    router = searching;
  }
  Response response = router->answer(request);
  response.set("Cache-Control", "no-store");
  if (auto* html = std::get_if<std::string>(&response.body); html != nullptr && !is_api(request.path)) {
    *html = with_script(std::move(*html), state.number, print_of_search(state));
  }
  return response;
} catch (const Error& error) {
  const std::string html = bare_page("The preview has no search index", error.what());
  return text_answer(503, "text/html; charset=utf-8", with_script(html, site.state().number, ""));
}

Response PreviewServer::Impl::events() {
  Response response = text_answer(200, "text/event-stream", "");
  const auto told = std::make_shared<std::uint64_t>(0);
  response.body = Stream{[this, told]() -> std::optional<std::string> {
    std::unique_lock lock(mutex);
    changed.wait_for(lock, std::chrono::seconds(1), [&] { return is_stopping || site.state().revision != *told; });
    if (is_stopping) return std::nullopt;
    const PreviewState state = site.state();
    if (state.revision == *told) return ":\n\n";
    *told = state.revision;
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

void PreviewServer::Impl::tell() {
  {
    const std::lock_guard lock(mutex);  // so that nobody who has just looked begins to wait now
  }
  changed.notify_all();
}

void PreviewServer::Impl::follow() try {
  for (;;) {
    site.check();
    tell();
    for (bool is_new = false; !is_new;) {
      auto paths = watch.wait(between_looks_at_the_date);
      if (!paths) return;
      // At midnight entries begin and end to be public.
      is_new = paths->empty() && site.is_of_yesterday();
      if (is_new) paths->push_back(options.root / "content");
      std::erase_if(*paths, [this](const fs::path& path) { return !matters(path); });
      is_new = !paths->empty();
      if (is_new) site.update(*paths);
    }
    tell();
  }
} catch (const Error& error) {
  log_error("watch-failed", error.what());
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
