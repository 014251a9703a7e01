#pragma once
// Templates and a View -> HTML, escaped by context. Used for every page of the site, and by the server for search and
// error pages. ctemplate stays in renderer.cpp and template_scope.

#include <memory>
#include <string>
#include <string_view>

#include "generator/view.h"
#include "site/theme.h"

namespace herald::generator {

/// Compiled templates of one theme. render_…() may be called from any number of threads at once.
class Renderer {
 public:
  /// Lints and compiles every template of `theme`: throws Error naming template and line for those that cannot be used
  /// (unknown include, unsafe place of a variable, :none for a name that is not on the list).
  explicit Renderer(const site::Theme& theme);
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  bool has(std::string_view name) const;

  /// Renders `base.tpl` with `content` ("person.tpl") as its CONTENT. Throws Error if the theme has no such template.
  std::string render_page(std::string_view content, const View& view) const;

  /// Renders a template alone, without base.tpl: a redirect.
  std::string render_alone(std::string_view name, const View& view) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace herald::generator
