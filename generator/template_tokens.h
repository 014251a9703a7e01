#pragma once
// A template cut into literal text and markers, with lines. Used by the linter and by the renderer, which both must see
// a template as ctemplate does.

#include <string>
#include <string_view>
#include <vector>

namespace herald::generator {

struct TemplateToken {
  enum class Type {
    text,
    variable,
    section_start,
    section_end,
    include,
    comment,
    pragma,
    broken,  ///< a marker that is none of the above, or that never ends
  };

  Type type = Type::text;
  std::string_view text;                    ///< the literal text, or all that stands between {{ and }}
  std::string_view name;                    ///< of a variable, section or include
  std::vector<std::string_view> modifiers;  ///< of a variable: "none"
  int line = 1;                             ///< on which it begins
};

/// The parts of `source` in order; they are views into it.
std::vector<TemplateToken> tokenise_template(std::string_view source);

/// The file that {{>NAME}} includes: "PERSON_CARD" -> "person_card.tpl".
std::string included_file(std::string_view name);

}  // namespace herald::generator
