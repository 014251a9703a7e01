#include "search/schema.h"

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

}  // namespace herald::search
