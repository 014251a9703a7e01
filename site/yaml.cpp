#include "site/yaml.h"

#include <fmt/format.h>
#include <yaml.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <unordered_set>
#include <utility>

#include "base/text.h"

namespace herald::site {
namespace {

using Result = tl::expected<Node, Diagnostic>;

/// Turns libyaml's marks, which count code points and take U+2028 for a line's end, into lines and byte columns. Marks
/// mostly come in the file's order, so the text is walked once.
class Places {
 public:
  Places(std::string_view text, int first_line) : text_(text), first_line_(first_line), line_(first_line) {}

  Mark at(const yaml_mark_t& mark) {
    if (mark.index < index_) *this = Places(text_, first_line_);
    while (index_ < mark.index && offset_ < text_.size())
      step();
    return here();
  }

  /// The place of a byte of the text: where libyaml reports what is wrong with the encoding.
  Mark at_byte(std::size_t offset) {
    *this = Places(text_, first_line_);
    while (offset_ < std::min(offset, text_.size()))
      step();
    return here();
  }

  /// The place of a separator between the line's beginning and the place that was asked for last which libyaml takes
  /// for a line's end, but which editors do not show.
  std::optional<Mark> invisible_line_end() const {
    const std::string_view before = text_.substr(line_start_, offset_ - line_start_);
    for (const std::string_view separator : {"\u2028", "\u2029", "\u0085"}) {
      const std::size_t found = before.find(separator);
      if (found != std::string_view::npos) return Mark{line_, static_cast<int>(found) + 1};
    }
    return {};
  }

  /// Whether only blanks stand before the place that was asked for last, on its line.
  bool is_first_on_line() const { return trim(text_.substr(line_start_, offset_ - line_start_)).empty(); }

 private:
  Mark here() const { return {line_, static_cast<int>(offset_ - line_start_) + 1}; }

  void step() {
    const bool ends_line = text_[offset_] == '\n';
    ++offset_;
    while (offset_ < text_.size() && (static_cast<unsigned char>(text_[offset_]) & 0xC0U) == 0x80U)
      ++offset_;
    ++index_;
    if (!ends_line) return;
    ++line_;
    line_start_ = offset_;
  }

  std::string_view text_;
  int first_line_;
  int line_;
  std::size_t index_ = 0;
  std::size_t offset_ = 0;
  std::size_t line_start_ = 0;
};

/// libyaml's parser and its current event, freed in every case.
class Parser {
 public:
  explicit Parser(std::string_view text) {
    if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~Parser() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  bool next() {
    yaml_event_delete(&event_);
    return yaml_parser_parse(&parser_, &event_) != 0;
  }

  const yaml_event_t& event() const { return event_; }
  const yaml_parser_t& state() const { return parser_; }

 private:
  yaml_parser_t parser_ = {};
  yaml_event_t event_ = {};
};

/// What libyaml's message means to somebody who does not know YAML's grammar.
struct Explanation {
  std::string_view problem;  ///< part of libyaml's text
  std::string_view context;
  std::string_view message;
  std::string_view hint;
};

constexpr Explanation explanations[] = {
    {"unexpected end of stream", "quoted scalar", "a quotation mark is opened here and never closed",
     "close it on the same line, or write the value without quotes"},
    {"unexpected document indicator", "quoted scalar", "a quotation mark is opened here and never closed",
     "close it on the same line, or write the value without quotes"},
    {"", "scanning an alias", "a value begins with '*'", "put it in quotes"},
    {"", "scanning an anchor", "a value begins with '&'", "put it in quotes"},
    {"escape", "", "a backslash in double quotes begins an escape, and this is none",
     "use single quotes, or write two backslashes for one"},
    {"cannot start any token", "", "a character stands here that cannot begin a value",
     "indent with spaces, never with tabs, and put values that begin with @ ` % or a tab in quotes"},
    {"tab", "", "a tab stands where spaces must", "indent with spaces"},
    {"mapping values are not allowed", "", "a second ': ' on this line",
     "put a value that holds ': ' in quotes, and check the indentation"},
    {"could not find expected ':'", "", "a key without ': ' after it", "write 'key: value'"},
    {"did not find expected key", "", "the indentation does not fit the lines above", "align the keys of one level"},
    {"did not find expected ',' or ']'", "", "the list that is opened here with '[' lacks a ',' or its ']'",
     "write [one, two]; put values that hold one of , [ ] in quotes"},
    {"did not find expected ',' or '}'", "", "the map that is opened here with '{' lacks a ',' or its '}'",
     "write {key: value, key: value}; put values that hold one of , { } in quotes"},
    {"did not find expected '-' indicator", "", "the list's lines are not aligned",
     "begin each line of the list with '- ' in the same column"},
    {"block sequence entries are not allowed", "", "a list cannot begin behind its key",
     "begin it on the next line, or write [one, two]"},
    {"did not find expected node content", "", "a value is missing here, or begins with one of , ] }",
     "put such a value in quotes"},
    {"<document start>", "", "a second document begins here", "keep one"},
    {"control characters are not allowed", "", "a control character stands here", "delete it"},
    {"invalid", "", "this is not valid UTF-8", "save the file as UTF-8"},
    {"UTF-8", "", "this is not valid UTF-8", "save the file as UTF-8"},
    {"undefined tag handle", "", "a value begins with '!'", "put it in quotes"},
};

class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, const std::string& file, int first_line)
      : parser_(text), places_(text, first_line), file_(file), first_line_(first_line) {}

  Result build() {
    root_.shape = Node::Shape::map;
    root_.mark = {first_line_, 1};
    for (;;) {
      if (!parser_.next()) return tl::unexpected(syntax_error());
      if (parser_.event().type == YAML_STREAM_END_EVENT) return std::move(root_);
      if (auto problem = take(parser_.event())) return tl::unexpected(*std::move(problem));
    }
  }

 private:
  using Problem = std::optional<Diagnostic>;

  /// A map or list that is still open. Nodes move when their parent's vector grows, so an open node is owned here
  /// and handed to its parent when it closes.
  struct Open {
    Node node;
    std::unordered_set<std::string> keys;
    std::string key;  ///< read, its value not yet
    Mark key_mark;
    bool has_key = false;
  };

  Problem take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT:
        if (documents_++ > 0) return error(event.start_mark, "a second document begins here", "keep one");
        return {};
      case YAML_ALIAS_EVENT:
        return error(event.start_mark, "aliases (*name) are not used here",
                     "put a value that begins with '*' in quotes");
      case YAML_SCALAR_EVENT:
        return scalar(event);
      case YAML_SEQUENCE_START_EVENT:
        return open(event, Node::Shape::list, event.data.sequence_start.anchor, event.data.sequence_start.tag);
      case YAML_MAPPING_START_EVENT:
        return open(event, Node::Shape::map, event.data.mapping_start.anchor, event.data.mapping_start.tag);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        return close();
      default:
        return {};
    }
  }

  Problem scalar(const yaml_event_t& event) {
    const auto& data = event.data.scalar;
    if (auto problem = refuse_decoration(event, data.anchor, data.tag)) return problem;
    Node node;
    node.mark = places_.at(event.start_mark);
    node.text.assign(reinterpret_cast<const char*>(data.value), data.length);
    if (data.style == YAML_PLAIN_SCALAR_STYLE && (node.text == "~" || node.text == "null")) node.text.clear();
    return add(std::move(node), event.start_mark);
  }

  Problem open(const yaml_event_t& event, Node::Shape shape, const yaml_char_t* anchor, const yaml_char_t* tag) {
    if (auto problem = refuse_decoration(event, anchor, tag)) return problem;
    if (!open_.empty() && open_.back().node.shape == Node::Shape::map && !open_.back().has_key) {
      return error(event.start_mark, "a key must be plain words", "write 'key: value'");
    }
    if (open_.size() >= deepest_yaml) {
      return error(event.start_mark, fmt::format("nested deeper than {} levels", deepest_yaml), "flatten it");
    }
    Open opened;
    opened.node.shape = shape;
    opened.node.mark = places_.at(event.start_mark);
    open_.push_back(std::move(opened));
    return {};
  }

  Problem close() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    return add(std::move(node), parser_.event().start_mark);
  }

  /// Hands a finished node to the open map or list, or makes it the root.
  Problem add(Node node, const yaml_mark_t& mark) {
    if (++nodes_ > most_yaml_nodes) {
      return error(mark, fmt::format("more than {} values", most_yaml_nodes), "split the file");
    }
    if (open_.empty()) return set_root(std::move(node), mark);
    Open& parent = open_.back();
    if (parent.node.shape == Node::Shape::list) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.has_key) {
      parent.node.fields.push_back({std::move(parent.key), parent.key_mark, std::move(node)});
      parent.has_key = false;
    } else {
      return set_key(parent, std::move(node));
    }
    return {};
  }

  Problem set_root(Node node, const yaml_mark_t& mark) {
    if (node.is_blank()) return {};
    if (node.shape != Node::Shape::map)
      return error(mark, "this is not 'key: value' lines", "write 'key: value', with a blank after the colon");
    root_ = std::move(node);
    return {};
  }

  Problem set_key(Open& parent, Node node) {
    if (!parent.keys.insert(node.text).second) {
      return Diagnostic{{file_, node.mark.line, node.mark.column},
                        Severity::error,
                        "duplicate-key",
                        fmt::format("the key '{}' is here twice", node.text),
                        "keep one of them"};
    }
    parent.key = std::move(node.text);
    parent.key_mark = node.mark;
    parent.has_key = true;
    return {};
  }

  Problem refuse_decoration(const yaml_event_t& event, const yaml_char_t* anchor, const yaml_char_t* tag) {
    if (anchor != nullptr)
      return error(event.start_mark, "anchors (&name) are not used here", "put a value that begins with '&' in quotes");
    if (tag != nullptr)
      return error(event.start_mark, "tags (!name) are not used here", "put a value that begins with '!' in quotes");
    return {};
  }

  Diagnostic error(const yaml_mark_t& mark, std::string message, std::string hint) {
    return error(places_.at(mark), std::move(message), std::move(hint));
  }

  Diagnostic error(const Mark& place, std::string message, std::string hint) const {
    return {{file_, place.line, place.column}, Severity::error, "yaml-syntax", std::move(message), std::move(hint)};
  }

  Diagnostic syntax_error() {
    const yaml_parser_t& state = parser_.state();
    const std::string_view problem = state.problem == nullptr ? "" : state.problem;
    const std::string_view context = state.context == nullptr ? "" : state.context;
    const Mark place = place_of_syntax_error(state, problem, context);
    if (const auto separator = places_.invisible_line_end()) {
      return error(*separator, "an invisible line separator stands here", "delete it, and type it anew");
    }
    const bool is_behind_value = problem == "did not find expected key" && !places_.is_first_on_line();
    if (is_behind_value) {
      return error(place, "this does not belong to the value before it",
                   "put the whole value in quotes, and one that contains quotes in the other kind of quotes");
    }
    for (const Explanation& known : explanations) {
      if (problem.find(known.problem) != std::string_view::npos &&
          context.find(known.context) != std::string_view::npos) {
        return error(place, std::string(known.message), std::string(known.hint));
      }
    }
    return error(place, fmt::format("this is not valid YAML: {}", problem), "compare it with the entries beside it");
  }

  /// Where the editor's mistake is: what is never closed is reported where it was opened, because libyaml's problem is
  /// the end of the file; so are a key without a value, and '*' and '&'.
  Mark place_of_syntax_error(const yaml_parser_t& state, std::string_view problem, std::string_view context) {
    if (state.error == YAML_READER_ERROR) return places_.at_byte(state.problem_offset);
    const auto has = [](std::string_view text, std::string_view part) {
      return text.find(part) != std::string_view::npos;
    };
    const bool is_in_context = has(context, "quoted scalar") || has(context, "an alias") || has(context, "an anchor") ||
                               has(problem, "expected ',' or") || has(problem, "expected ':'");
    const bool is_escape = has(problem, "escape");
    return places_.at(is_in_context && !is_escape ? state.context_mark : state.problem_mark);
  }

  Parser parser_;
  Places places_;
  std::string file_;
  int first_line_;
  Node root_;
  std::vector<Open> open_;
  int documents_ = 0;
  int nodes_ = 0;
};

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto found = std::ranges::find(fields, key, &Field::key);
  return found == fields.end() ? nullptr : &found->value;
}

Node* Node::find(std::string_view key) {
  const auto found = std::ranges::find(fields, key, &Field::key);
  return found == fields.end() ? nullptr : &found->value;
}

tl::expected<Node, Diagnostic> parse_yaml(std::string_view text, const std::string& file, int first_line) {
  return TreeBuilder(text, file, first_line).build();
}

}  // namespace herald::site
