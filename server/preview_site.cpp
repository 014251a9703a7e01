#include "server/preview_site.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace herald::server {
namespace {

namespace fs = std::filesystem;

std::string to_text_of_errors(Diagnostics diagnostics, const fs::path& root) {
  std::erase_if(diagnostics, [](const Diagnostic& diagnostic) { return diagnostic.severity != Severity::error; });
  return to_text(diagnostics, root);
}

/// Whether any of `changed` can make a difference to templates, words or assets.
bool touches_theme(const std::vector<fs::path>& changed, const fs::path& root) {
  const std::string content = (root / "content" / "").native();
  return changed.empty() ||
         std::ranges::any_of(changed, [&](const fs::path& path) { return !path.native().starts_with(content); });
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

std::optional<std::string> PreviewVersion::file(std::string_view path) const {
  const generator::Page* page = find(path);
  if (page == nullptr) return std::nullopt;
  const generator::Context context{loaded_.site, *theme_, chrome_, *renderer_, cards_, pictures_};
  return page->prepare(context).make(*renderer_);
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
                                                        std::string& mistakes) try {
  site::Loaded loaded = site::load(
      {.root = options_.root, .on = {}, .drafts = site::Drafts::shown, .cache = options_.cache, .kept = &kept_});
  const bool has_mistakes = has_errors(loaded.diagnostics);
  if (has_mistakes) mistakes = to_text_of_errors(loaded.diagnostics, options_.root);
  if (has_mistakes && state_.version) return nullptr;
  const std::string& theme = loaded.site.settings().theme;
  if (!theme_ || theme_->name != theme || touches_theme(changed, options_.root)) load_theme(theme);
  return std::make_shared<const PreviewVersion>(std::move(loaded), theme_, renderer_, options_.cache / "pictures");
} catch (const std::exception& error) {
  mistakes = error.what();
  return nullptr;
}

void PreviewSite::update(const std::vector<fs::path>& changed) {
  std::string mistakes;
  auto version = load(changed, mistakes);
  const std::lock_guard lock(mutex_);
  ++state_.number;
  if (version) state_.version.swap(version);
  state_.mistakes = std::move(mistakes);
}

}  // namespace herald::server
