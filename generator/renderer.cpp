#include "generator/renderer.h"

#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_emitter.h>
#include <fmt/format.h>

#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/error.h"
#include "generator/template_linter.h"
#include "generator/template_scope.h"
#include "generator/template_tokens.h"

namespace herald::generator {
namespace {

// A template without this is not escaped at all, whatever the one that includes it says.
constexpr std::string_view pragma = R"({{%AUTOESCAPE context="HTML" state="default"}})";
constexpr ctemplate::Strip strip = ctemplate::STRIP_BLANK_LINES;

using Cache = std::unique_ptr<ctemplate::TemplateCache>;
using FilesByName = std::map<std::string, std::string, std::less<>>;

class PageIncludes final : public IncludeFiles {
 public:
  PageIncludes(const FilesByName& shared, std::string content) : shared_(shared), content_(std::move(content)) {}

  const char* find(std::string_view name) const override {
    if (name == "CONTENT") return content_.c_str();
    const auto found = shared_.find(name);
    return found == shared_.end() ? nullptr : found->second.c_str();
  }

 private:
  const FilesByName& shared_;
  std::string content_;
};

}  // namespace

struct Renderer::Compiled {
  std::map<std::string, std::string> templates;  ///< with their pragma
  FilesByName includes;

  // One cache a thread: a shared one would be locked for each include. A rendering borrows one for its time, so there
  // are as many as threads have rendered at once.
  std::mutex mutex;
  std::vector<Cache> idle;

  Cache compile() const {
    Cache cache = std::make_unique<ctemplate::TemplateCache>();
    for (const auto& [name, text] : templates) {
      if (cache->StringToTemplateCache(name, text, strip)) continue;
      throw Error(fmt::format("cannot use the template '{}': its HTML is not well formed", name));
    }
    cache->Freeze();
    return cache;
  }

  Cache borrow() {
    const std::lock_guard lock(mutex);
    if (idle.empty()) return compile();
    Cache cache = std::move(idle.back());
    idle.pop_back();
    return cache;
  }

  void give_back(Cache cache) {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(cache));
  }

  std::string expand(const std::string& name, const View& view, const IncludeFiles& files) {
    const TemplateScope scope(view, nullptr, files);
    Cache cache = borrow();
    std::string page;
    ctemplate::StringEmitter emitter(&page);
    const bool is_done = cache->ExpandNoLoad(name, strip, &scope, nullptr, &emitter);
    give_back(std::move(cache));
    if (!is_done) throw Error(fmt::format("cannot render the template '{}'", name));
    return page;
  }

  std::string known(std::string_view name) const {
    std::string text(name);
    if (!templates.contains(text)) throw Error(fmt::format("the theme has no template '{}'", name));
    return text;
  }
};

Renderer::Renderer(const site::Theme& theme) : compiled_(std::make_unique<Compiled>()) {
  const Diagnostics mistakes = lint_templates(theme.templates);
  if (!mistakes.empty()) {
    std::string message = fmt::format("the theme '{}' cannot be used:", theme.name);
    for (const Diagnostic& mistake : mistakes)
      message += "\n" + to_text(mistake, "");
    while (message.ends_with('\n'))
      message.pop_back();
    throw Error(message);
  }
  for (const auto& [name, text] : theme.templates) {
    compiled_->templates[name] = std::string(pragma) + text;
    for (const TemplateToken& token : tokenise_template(text)) {
      if (token.type != TemplateToken::Type::include) continue;
      compiled_->includes.emplace(token.name, included_file(token.name));
    }
  }
  compiled_->give_back(compiled_->compile());
}

Renderer::~Renderer() = default;

bool Renderer::has(std::string_view name) const {
  return compiled_->templates.contains(std::string(name));
}

std::string Renderer::render_page(std::string_view content, const View& view) const {
  const PageIncludes files(compiled_->includes, compiled_->known(content));
  return compiled_->expand("base.tpl", view, files);
}

std::string Renderer::render_alone(std::string_view name, const View& view) const {
  const PageIncludes files(compiled_->includes, std::string());
  return compiled_->expand(compiled_->known(name), view, files);
}

}  // namespace herald::generator
