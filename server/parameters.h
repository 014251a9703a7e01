#pragma once
// Reading a query string strictly: every name known, every value text. Shared by the readers of the search, the
// shortlist and the other requests of the API.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "server/target.h"

namespace herald::server {

/// What is wrong with a request, said to whoever made it.
struct ParameterError {
  std::string code;        ///< stable: "unknown-parameter"
  std::string message;     ///< a sentence
  std::string parameter;   ///< its name; empty when no single one is to blame
  std::string guess = {};  ///< what it may have been meant to be; may be empty

  bool operator==(const ParameterError&) const = default;
};

using Parameters = std::vector<Parameter>;

/// A parameter that a request may have.
struct KnownParameter {
  std::string_view name;
  bool may_repeat = false;
};

/// The parameters that have a value; one without counts as absent, as forms send those, and so do the marks by which
/// newsletters follow their readers (utm_source, fbclid).
tl::expected<Parameters, ParameterError> read_parameters(std::string_view query, std::span<const KnownParameter> known);

/// `query` with another value for `parameter`; empty when it cannot be read.
std::string with_value(std::string_view query, std::string_view parameter, std::string_view value);

/// The value of `parameter` in `query`, to be shown again to whoever typed it; empty if it is no text, or not there.
std::string value_in(std::string_view query, std::string_view parameter);

tl::unexpected<ParameterError> mistake(std::string code, std::string message, std::string_view parameter);

/// "There is no parameter 'pge'; did you mean 'page'?", or which ones there are.
std::string unknown_message(std::string_view what, std::string_view name, std::span<const std::string_view> known);

/// `text` for a message: short.
std::string shown(std::string_view text);

/// A whole number from 1 to `most`.
tl::expected<std::size_t, ParameterError> parse_number(const Parameter& parameter, std::size_t most);

/// Text that somebody typed, at most `most_bytes`, without blanks around it.
tl::expected<std::string, ParameterError> parse_text(const Parameter& parameter, std::size_t most_bytes);

/// Puts what a parser returned into `target`: parse(…).map(into(target)).
template <typename Target>
auto into(Target& target) {
  return [&target](auto value) { target = std::move(value); };
}

}  // namespace herald::server
