#include "search/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace herald::search {

const FieldTerms& terms_of(Field field) {
  return *std::ranges::find(field_table, field, &FieldTerms::field);
}

const FieldTerms* find_field(std::string_view name) {
  const auto* const found = std::ranges::find(field_table, name, &FieldTerms::name);
  return found == std::end(field_table) ? nullptr : found;
}

std::string slot_date(const Date& date) {
  return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

}  // namespace herald::search
