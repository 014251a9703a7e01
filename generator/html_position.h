#pragma once
// Where in an HTML document a piece of literal text ends: in running text, in a tag, in an attribute's value, in a
// script. The linter asks it whether a variable may stand there. It follows the tokeniser of the HTML standard
// (13.2.5) as far as templates need it.

#include <string>
#include <string_view>

namespace herald::generator {

class HtmlPosition {
 public:
  enum class Place {
    text,            ///< between tags, and in <title> and <textarea>
    tag_open,        ///< after '<'
    tag_name,        ///< in "<a"
    in_tag,          ///< between attributes
    attribute_name,  ///< in "hre"
    after_name,      ///< after a name and white space
    before_value,    ///< after '='
    unquoted_value,
    single_quoted_value,
    double_quoted_value,
    comment,
    declaration,  ///< <!doctype …>
    script,
    style,
  };

  /// Moves on over `text`.
  void read(std::string_view text);

  Place place() const { return place_; }
  const std::string& tag() const { return tag_; }              ///< lower case, "/a" for an end tag
  const std::string& attribute() const { return attribute_; }  ///< lower case; of a value
  bool is_in_quoted_value() const {
    return place_ == Place::single_quoted_value || place_ == Place::double_quoted_value;
  }

  /// Whether text read from here on is understood alike: what must hold at both ends of a section, which may be shown
  /// any number of times. The name of a tag or attribute counts as ended: the caller sees to it that nothing joins it.
  bool agrees_with(const HtmlPosition& other) const;

 private:
  void step(char c);
  void step_in_tag(char c);
  void step_in_name(char c);
  void step_in_raw_text(char c);
  void end_tag();
  bool recent_ends_with(std::string_view ending) const;

  Place place_ = Place::text;
  std::string tag_;
  std::string attribute_;
  std::string recent_;  ///< the last few characters, lower case
};

}  // namespace herald::generator
