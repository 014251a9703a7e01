#include "generator/template_linter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "generator/html_position.h"
#include "generator/template_tokens.h"
#include "generator/view.h"

namespace herald::generator {
namespace {

using Type = TemplateToken::Type;
using Place = HtmlPosition::Place;
using Templates = std::map<std::string, std::string>;

constexpr std::string_view layout = "base.tpl";
constexpr std::string_view content = "CONTENT";

/// Attributes whose value a browser runs, or takes for an address that ctemplate does not check.
bool is_unsafe_attribute(std::string_view name) {
  constexpr std::array<std::string_view, 5> names = {"formaction", "xlink:href", "srcdoc", "style", "ping"};
  return name.starts_with("on") || std::ranges::find(names, name) != names.end();
}

/// Why a variable must not stand at `position`, or empty when it may.
std::string refusal(const HtmlPosition& position) {
  switch (position.place()) {
    case Place::text:
      return {};
    case Place::script:
      return "in a <script>";
    case Place::style:
      return "in a <style>";
    case Place::comment:
    case Place::declaration:
      return "in an HTML comment or declaration";
    case Place::tag_open:
    case Place::tag_name:
      return "as the name of a tag";
    case Place::in_tag:
    case Place::after_name:
    case Place::attribute_name:
      return "as the name of an attribute";
    case Place::before_value:
    case Place::unquoted_value:
      return fmt::format("in the unquoted attribute '{}'", position.attribute());
    case Place::single_quoted_value:
    case Place::double_quoted_value:
      break;
  }
  if (is_unsafe_attribute(position.attribute())) return fmt::format("in the attribute '{}'", position.attribute());
  return {};
}

/// Walks through one template.
class Linter {
 public:
  Linter(const Templates& templates, const std::string& file, Diagnostics& diagnostics)
      : templates_(templates), file_(file), diagnostics_(diagnostics) {}

  void run() {
    for (const TemplateToken& token : tokenise_template(templates_.at(file_)))
      check(token);
    for (const Open& open : open_) {
      report(open.line, "unclosed-section", fmt::format("section '{}' is never closed", open.name),
             fmt::format("add {{{{/{}}}}}", open.name));
    }
    if (position_.place() != Place::text) {
      report(0, "template-ends-in-tag", "the template ends inside a tag, a comment or a script", "close it");
    }
    if (file_ == layout && count_of_content_ != 1) {
      report(0, "no-content", "the layout must include {{>CONTENT}} exactly once", "");
    }
  }

 private:
  struct Open {
    std::string name;
    int line;
    HtmlPosition position;
  };

  void report(int line, std::string code, std::string message, std::string hint) {
    diagnostics_.push_back({{"templates/" + file_, line, line > 0 ? 1 : 0},
                            Severity::error,
                            std::move(code),
                            std::move(message),
                            std::move(hint)});
  }

  void check(const TemplateToken& token) {
    switch (token.type) {
      case Type::text:
        check_text(token);
        break;
      case Type::variable:
        check_variable(token);
        break;
      case Type::section_start:
        check_section_start(token);
        break;
      case Type::section_end:
        check_section_end(token);
        break;
      case Type::include:
        check_include(token);
        break;
      case Type::comment:
        break;
      case Type::pragma:
        report(token.line, "pragma", "a template must not set pragmas", "escaping is switched on for all of them");
        break;
      case Type::broken:
        report(token.line, "broken-marker", fmt::format("cannot read the marker '{}'", shorten(token.text, 40)),
               "write {{NAME}}, {{#NAME}}, {{/NAME}}, {{>NAME}} or {{! comment }}");
        break;
    }
  }

  /// A name such as `open` at the edge of a section must not grow together with what comes next: to `onclick`, say.
  void check_text(const TemplateToken& token) {
    if (name_ended_ && std::string_view(" \t\r\n/>").find(token.text.front()) == std::string_view::npos) {
      report(token.line, "section-across-tags", "a name in a tag would join with what follows the section",
             "put a space after the section");
    }
    name_ended_ = false;
    position_.read(token.text);
  }

  void check_variable(const TemplateToken& token) {
    const bool is_raw = !token.modifiers.empty();
    if (is_raw && (token.modifiers.size() != 1 || token.modifiers.front() != "none")) {
      report(token.line, "unknown-modifier", fmt::format("'{}' has a modifier other than ':none'", token.text),
             "leave it out: values are escaped for where they stand");
      return;
    }
    if (is_raw && !is_safe_html_name(token.name)) {
      report(token.line, "unsafe-none", fmt::format("'{}' must not be shown without escaping", token.name),
             fmt::format("write {{{{{}}}}}", token.name));
      return;
    }
    if (token.name == "JSON_LD" && is_raw && position_.place() == Place::script) return;
    if (is_raw && position_.place() != Place::text) {
      report(token.line, "unsafe-none", fmt::format("'{}' is HTML and may stand only between tags", token.name), "");
      return;
    }
    const std::string reason = refusal(position_);
    if (reason.empty()) return;
    report(token.line, "unsafe-place", fmt::format("variable '{}' must not stand {}", token.name, reason), "");
  }

  bool is_in_name() const { return position_.place() == Place::attribute_name || position_.place() == Place::tag_name; }

  void check_section_start(const TemplateToken& token) {
    open_.push_back({std::string(token.name), token.line, position_});
    name_ended_ = is_in_name();
  }

  void check_section_end(const TemplateToken& token) {
    if (open_.empty() || open_.back().name != token.name) {
      const std::string expected =
          open_.empty() ? "no section is open"
                        : fmt::format("section '{}' of line {} is open", open_.back().name, open_.back().line);
      report(token.line, "wrong-section-end", fmt::format("'{}' is closed, but {}", token.name, expected), "");
      return;
    }
    if (!open_.back().position.agrees_with(position_)) {
      report(token.line, "section-across-tags",
             fmt::format("section '{}' begins and ends in different places of a tag", token.name),
             "a section may be left out or repeated: let it hold whole tags or whole attributes");
    }
    name_ended_ = is_in_name();
    open_.pop_back();
  }

  void check_include(const TemplateToken& token) {
    if (position_.place() != Place::text) {
      report(token.line, "unsafe-include",
             fmt::format("'{}' must not be included inside a tag or a script", token.name), "");
    }
    if (token.name == content) {
      ++count_of_content_;
      if (file_ != layout) report(token.line, "unknown-include", "only base.tpl may include CONTENT", "");
      return;
    }
    const std::string file = included_file(token.name);
    if (templates_.contains(file)) return;
    std::vector<std::string_view> names;
    for (const auto& [name, _] : templates_)
      names.push_back(name);
    const std::string near = nearest(file, names);
    report(token.line, "unknown-include", fmt::format("there is no template '{}' to include", file),
           near.empty() ? "" : fmt::format("did you mean '{}'?", near));
  }

  const Templates& templates_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  HtmlPosition position_;
  std::vector<Open> open_;
  int count_of_content_ = 0;
  bool name_ended_ = false;  ///< a section's edge came right after the name of a tag or attribute
};

/// Looks for templates that include themselves, directly or by way of others: ctemplate would never come back.
class RecursionFinder {
 public:
  RecursionFinder(const Templates& templates, Diagnostics& diagnostics)
      : templates_(templates), diagnostics_(diagnostics) {}

  void visit(const std::string& file) {
    if (done_.contains(file)) return;
    path_.push_back(file);
    for (const TemplateToken& token : tokenise_template(templates_.at(file))) {
      if (token.type != Type::include || token.name == content) continue;
      const std::string next = included_file(token.name);
      if (!templates_.contains(next)) continue;
      if (std::ranges::find(path_, next) != path_.end()) {
        diagnostics_.push_back({{"templates/" + file, token.line, 1},
                                Severity::error,
                                "recursive-include",
                                fmt::format("'{}' includes itself by way of '{}'", next, file),
                                "a template cannot include itself"});
      } else {
        visit(next);
      }
    }
    path_.pop_back();
    done_.insert(file);
  }

 private:
  const Templates& templates_;
  Diagnostics& diagnostics_;
  std::vector<std::string> path_;
  std::set<std::string> done_;
};

}  // namespace

Diagnostics lint_templates(const Templates& templates) {
  Diagnostics diagnostics;
  RecursionFinder recursion(templates, diagnostics);
  for (const auto& [file, _] : templates) {
    Linter(templates, file, diagnostics).run();
    recursion.visit(file);
  }
  if (!templates.contains(std::string(layout))) {
    diagnostics.push_back({{"templates/base.tpl", 0, 0},
                           Severity::error,
                           "no-layout",
                           "the theme has no layout 'base.tpl'",
                           "it is what every page has around its {{>CONTENT}}"});
  }
  sort_diagnostics(diagnostics);
  return diagnostics;
}

}  // namespace herald::generator
