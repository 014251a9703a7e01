#include "server/preview_site.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <utility>

#include "base/date.h"
#include "site/check.h"

namespace herald::server {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_warnings_of_a_code = 10;

Diagnostics only(Severity severity, Diagnostics diagnostics) {
  std::erase_if(diagnostics, [severity](const Diagnostic& diagnostic) { return diagnostic.severity != severity; });
  return diagnostics;
}

Warnings warnings_of(Diagnostics diagnostics, const fs::path& root) {
  Diagnostics warnings = only(Severity::warning, std::move(diagnostics));
  sort_diagnostics(warnings);
  return {warnings.size(), to_text(warnings, root, most_warnings_of_a_code)};
}

/// Whether any of `changed` can make a difference to templates, words or assets.
bool touches_theme(const std::vector<fs::path>& changed, const fs::path& root) {
  const std::string content = (root / "content" / "").native();
  return changed.empty() ||
         std::ranges::any_of(changed, [&](const fs::path& path) { return !path.native().starts_with(content); });
}

/// Whether any of `changed` can make a difference that no page's draft tells: an image beside an entry, too.
bool touches_looks(const std::vector<fs::path>& changed, const fs::path& root) {
  return touches_theme(changed, root) ||
         std::ranges::any_of(changed, [](const fs::path& path) { return path.extension() != ".md"; });
}

}  // namespace

PreviewVersion::PreviewVersion(site::Loaded loaded, std::shared_ptr<const site::Theme> theme,
                               std::shared_ptr<const generator::Renderer> renderer, fs::path pictures)
    : loaded_(std::move(loaded)),
      theme_(std::move(theme)),
      renderer_(std::move(renderer)),
      chrome_(loaded_.site.settings(), *theme_),
      cards_(loaded_.site),
      pictures_(std::move(pictures)),
      pages_(generator::make_plan(loaded_.site, *theme_)) {}

const generator::Page* PreviewVersion::find(std::string_view path) const {
  const auto found = std::ranges::lower_bound(pages_, path, {}, &generator::Page::path);
  return found == pages_.end() || found->path != path ? nullptr : &*found;
}

std::optional<generator::Draft> PreviewVersion::draft(std::string_view path) const {
  const generator::Page* page = find(path);
  if (page == nullptr) return std::nullopt;
  const generator::Context context{loaded_.site, *theme_, chrome_, *renderer_, cards_, exposure_, pictures_};
  return page->prepare(context);
}

PreviewSite::PreviewSite(PreviewOptions options) : options_(std::move(options)) {}

std::vector<fs::path> PreviewSite::folders() const {
  std::vector<fs::path> folders;
  for (const char* name : {"content", "templates", "static", "i18n", "themes"})
    folders.push_back(options_.root / name);
  folders.push_back(options_.data / "themes");
  return folders;
}

PreviewState PreviewSite::state() const {
  const std::lock_guard lock(mutex_);
  return state_;
}

void PreviewSite::load_theme(const std::string& name) {
  auto theme = std::make_shared<const site::Theme>(site::load_theme(options_.root, name, options_.data));
  renderer_ = std::make_shared<const generator::Renderer>(*theme);
  theme_ = std::move(theme);
}

std::shared_ptr<const PreviewVersion> PreviewSite::load(const std::vector<fs::path>& changed,
                                                        const std::optional<Date>& on, std::string& mistakes) try {
  site::Loaded loaded = site::load(
      {.root = options_.root, .on = on, .drafts = site::Drafts::shown, .cache = options_.cache, .kept = &kept_});
  time_zone_ = loaded.site.settings().time_zone;
  day_ = loaded.on;
  const bool has_mistakes = has_errors(loaded.diagnostics);
  if (has_mistakes) mistakes = to_text(only(Severity::error, loaded.diagnostics), options_.root);
  if (has_mistakes && state_.version) return nullptr;
  const std::string& theme = loaded.site.settings().theme;
  if (!theme_ || theme_->name != theme || touches_theme(changed, options_.root)) load_theme(theme);
  return std::make_shared<const PreviewVersion>(std::move(loaded), theme_, renderer_, options_.cache / "pictures");
} catch (const std::exception& error) {
  mistakes = error.what();
  return nullptr;
}

void PreviewSite::update(const std::vector<fs::path>& changed, const std::optional<Date>& on) {
  std::string mistakes;
  auto version = load(changed, on, mistakes);
  const std::lock_guard lock(mutex_);
  ++state_.number;
  ++state_.revision;
  if (touches_looks(changed, options_.root)) ++state_.looks;
  if (version) retired_ = std::exchange(state_.version, std::move(version));
  state_.mistakes = std::move(mistakes);
}

void PreviewSite::check() {
  retired_.reset();
  const PreviewState shown = state();
  if (!shown.version) return;
  const site::Loaded& loaded = shown.version->loaded();
  Diagnostics diagnostics = site::check(loaded, {.root = options_.root, .data = options_.data});
  std::string findings = to_text(only(Severity::error, diagnostics), options_.root);
  std::ranges::copy(loaded.diagnostics, std::back_inserter(diagnostics));
  Warnings warnings = warnings_of(std::move(diagnostics), options_.root);
  const std::lock_guard lock(mutex_);
  if (findings == state_.findings && warnings == state_.warnings) return;
  state_.findings = std::move(findings);
  state_.warnings = std::move(warnings);
  ++state_.revision;
}

bool PreviewSite::is_of_yesterday() const {
  return !time_zone_.empty() && today(time_zone_) != day_;
}

}  // namespace herald::server
