#include "generator/view.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/hash.h"

namespace herald::generator {
namespace {

// Whoever adds a name here answers for every value that code sets it to.
constexpr std::array<std::string_view, 7> safe_html_names = {"BODY", "SNIPPET",    "JSON_LD", "CHART",
                                                             "MAP",  "MAP_NARROW", "MONOGRAM"};

/// A card has as many; whole pages grow from here.
constexpr std::size_t usual_values = 12;

template <std::size_t count>
std::string_view bytes_of(const std::array<std::size_t, count>& numbers) {
  return {reinterpret_cast<const char*>(numbers.data()), sizeof(numbers)};
}

/// Templates ask for hundreds of names on each page. Most others have another length or another end: "TITLE", "TEXT".
template <typename Pairs>
auto find_named(Pairs& pairs, std::string_view name) {
  return std::ranges::find_if(pairs, [name](const auto& pair) {
    const std::string& other = pair.first;
    return other.size() == name.size() && (name.empty() || other.back() == name.back()) && other == name;
  });
}

}  // namespace

bool is_safe_html_name(std::string_view name) {
  return std::ranges::find(safe_html_names, name) != safe_html_names.end();
}

void View::set(std::string_view name, std::string value) {
  assert(!is_safe_html_name(name));
  assign(name, std::move(value));
}

void View::set_html(std::string_view name, std::string safe_html) {
  assert(is_safe_html_name(name));
  assign(name, std::move(safe_html));
}

void View::show(std::string_view name) {
  section(name).assign(1, std::make_shared<const View>());
}

void View::hide(std::string_view name) {
  section(name).clear();
}

View& View::add(std::string_view name) {
  const auto view = std::make_shared<View>();
  section(name).push_back(view);
  return *view;
}

void View::add(std::string_view name, std::shared_ptr<const View> view) {
  section(name).push_back(std::move(view));
}

void View::seal() {
  sealed_print_ = fingerprint(0);
}

void View::set_words(std::shared_ptr<const Words> words) {
  words_ = std::move(words);
}

const std::string* View::find_value(std::string_view name) const {
  if (const auto found = find_named(values_, name); found != values_.end()) return &found->second;
  if (!words_ || !name.starts_with("T_")) return nullptr;
  const auto word = words_->find(std::string(name));
  return word == words_->end() ? nullptr : &word->second;
}

const View::Views* View::find_section(std::string_view name) const {
  const auto found = find_named(sections_, name);
  return found == sections_.end() ? nullptr : &found->second;
}

std::uint64_t View::fingerprint(std::uint64_t seed) const {
  if (sealed_print_) return herald::fingerprint(bytes_of(std::array{*sealed_print_}), seed);
  const std::array<std::size_t, 2> sizes = {values_.size(), sections_.size()};
  std::uint64_t print = herald::fingerprint(bytes_of(sizes), seed);
  for (const auto& [name, value] : values_)
    print = herald::fingerprint(value, herald::fingerprint(name, print));
  for (const auto& [name, views] : sections_) {
    print = herald::fingerprint(name, print);
    print = herald::fingerprint(bytes_of(std::array{views.size()}), print);
    for (const auto& view : views)
      print = view->fingerprint(print);
  }
  return print;
}

void View::assign(std::string_view name, std::string value) {
  if (const auto found = find_named(values_, name); found != values_.end()) {
    found->second = std::move(value);
    return;
  }
  if (values_.empty()) values_.reserve(usual_values);
  values_.emplace_back(name, std::move(value));
}

View::Views& View::section(std::string_view name) {
  if (const auto found = find_named(sections_, name); found != sections_.end()) return found->second;
  return sections_.emplace_back(std::string(name), Views()).second;
}

}  // namespace herald::generator
