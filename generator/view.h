#pragma once
// What a template sees: names with text, sections with more views. Prepared in code, so that templates hold no logic.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herald::generator {

/// One scope of a template. Names are UPPER_CASE. A name looked up in an inner scope is looked up in the outer ones
/// next, as in ctemplate. A value is escaped by the template engine for where it stands; HTML that is already safe is
/// set with `set_html` and may be used only where the template says {{NAME:none}}.
/// For each section or non-empty value NAME there is a section HAS_NAME, and for each missing one NO_NAME.
class View {
 public:
  void set(std::string_view name, std::string value);
  void set_html(std::string_view name, std::string safe_html);
  /// Shows the section `name` once, without names of its own.
  void show(std::string_view name);
  /// Adds a repetition of section `name` and returns its scope, valid until the next add to the same section.
  View& add(std::string_view name);

  const std::string* find_value(std::string_view name) const;
  const std::vector<View>* find_section(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> values_;
  std::vector<std::pair<std::string, std::vector<View>>> sections_;
};

}  // namespace herald::generator
