#pragma once
// What a template sees: names with text, sections with more views. Prepared in code, so that templates hold no logic.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace herald::generator {

/// The translated texts of one language, by their names in templates: "T_SEARCH_BUTTON".
using Words = std::unordered_map<std::string, std::string>;

/// Whether `name` may stand as {{NAME:none}} in a template, which means that set_html made its value: BODY, SNIPPET,
/// JSON_LD and the like. A template that says so of another name is refused.
bool is_safe_html_name(std::string_view name);

/// One scope of a template. Names are UPPER_CASE. A name looked up in an inner scope is looked up in the outer ones
/// next, as in ctemplate; a name that is set, even to nothing, hides the outer one. A value is escaped by the template
/// engine for where it stands; HTML that is already safe is set with `set_html` and may be used only where the template
/// says {{NAME:none}}. For each section or non-empty value NAME there is a section HAS_NAME, and for each missing one
/// NO_NAME.
class View {
 public:
  /// The repetitions of a section.
  using Views = std::vector<std::shared_ptr<const View>>;

  void set(std::string_view name, std::string value);
  /// `name` must be one that is_safe_html_name knows.
  void set_html(std::string_view name, std::string safe_html);
  /// Shows the section `name` once, without names of its own.
  void show(std::string_view name);
  /// Hides the outer scopes' section `name`.
  void hide(std::string_view name);
  /// Adds a repetition of section `name` and returns its scope, valid as long as this view.
  View& add(std::string_view name);
  /// Adds `view`, which other views may show too.
  void add(std::string_view name, std::shared_ptr<const View> view);
  /// Makes translated texts available in this scope and those inside it.
  void set_words(std::shared_ptr<const Words> words);

  /// Of all names, values and sections. The words are left out: they belong to the theme, and the page's language,
  /// which chooses among them, is one of the values.
  std::uint64_t fingerprint(std::uint64_t seed) const;
  /// Nothing is set any more: the fingerprint is made now, once for all who ask.
  void seal();

  /// The value of this scope alone; null when it has none.
  const std::string* find_value(std::string_view name) const;
  /// The section of this scope alone; null when it has none, empty when it is hidden.
  const Views* find_section(std::string_view name) const;

 private:
  void assign(std::string_view name, std::string value);
  Views& section(std::string_view name);

  std::vector<std::pair<std::string, std::string>> values_;
  std::vector<std::pair<std::string, Views>> sections_;
  std::shared_ptr<const Words> words_;
  std::optional<std::uint64_t> sealed_print_;
};

}  // namespace herald::generator
