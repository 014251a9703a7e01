// The rows of the tables.

#include "exporter/catalogue.h"

#include <charconv>

#include "exporter/layout.h"
#include "formats/published.h"

namespace herald::exporter {
namespace {

using site::Entry;
using site::Key;
using site::Kind;
using site::Node;
using site::Type;

Cell cell_of(std::string_view text) {
  return text.empty() ? Cell() : Cell(std::string(text));
}

Cell cell_of(const std::optional<Date>& date) {
  return date ? Cell(to_iso(*date)) : Cell();
}

Cell cell_of(const Entry* entry) {
  return entry ? Cell(entry->slug) : Cell();
}

Cell cell_of(std::size_t number) {
  return static_cast<std::int64_t>(number);
}

/// A single value as its type in the schema asks.
Cell cell_of(const Node& node, const Key& key) {
  switch (key.type) {
    case Type::reference:
      return cell_of(node.target);
    case Type::boolean:
      return std::int64_t{node.text == "true" ? 1 : 0};
    case Type::number: {
      std::int64_t number = 0;
      const auto [end, error] = std::from_chars(node.text.data(), node.text.data() + node.text.size(), number);
      return error == std::errc() ? Cell(number) : cell_of(node.text);
    }
    default:
      return cell_of(node.text);
  }
}

const Node* find(const Entry& entry, const std::vector<std::string_view>& path) {
  const Node* node = &entry.front;
  for (const std::string_view key : path) {
    node = node->find(key);
    if (node == nullptr) return nullptr;
  }
  return node;
}

class Filling {
 public:
  Filling(const site::Site& site, std::vector<Table>& tables) : site_(site), tables_(tables) {}

  void fill() {
    for (const site::KindSchema& schema : site::kinds())
      fill_kind(schema);
    fill_appearances();
    for (const site::Taxonomy& taxonomy : site_.settings().taxonomies)
      fill_terms(taxonomy);
    fill_values();
    fill_about();
    fill_descriptions();
  }

 private:
  Table& table(std::string_view name) {
    for (Table& table : tables_) {
      if (table.name == name) return table;
    }
    throw std::logic_error("no such table");
  }

  void fill_kind(const site::KindSchema& schema) {
    const Layout layout = layout_of(schema.kind);
    Table& main = table(schema.plural);
    for (const Entry* entry : site_.of(schema.kind)) {
      main.rows.push_back(row_of(*entry, layout));
      for (const Place& place : layout.lists) {
        const Node* list = find(*entry, place.path);
        if (list == nullptr || formats::is_hidden(*entry, place.path.front())) continue;
        fill_list(table(main.name + "_" + place.name), *entry, *list, *place.key);
      }
    }
  }

  Row row_of(const Entry& entry, const Layout& layout) const {
    const std::string& base = site_.settings().base_url;
    Row row = {entry.slug, entry.title, base + entry.url(), cell_of(entry.summary), cell_of(entry.language)};
    for (const Place& place : layout.columns)
      row.push_back(column_of(entry, place));
    row.push_back(cell_of(entry.body.text));
    return row;
  }

  Cell column_of(const Entry& entry, const Place& place) const {
    if (place.name == "life_born") return cell_of(formats::birth_of(entry));
    const Node* node = find(entry, place.path);
    if (node == nullptr || formats::is_hidden(entry, place.path.front())) return {};
    if (place.key->type == Type::file) return site_.settings().base_url + entry.url() + node->text;
    return cell_of(*node, *place.key);
  }

  static void fill_list(Table& list, const Entry& entry, const Node& node, const Key& key) {
    std::size_t position = 0;
    const auto begin_row = [&] { return Row{entry.slug, cell_of(++position)}; };
    for (const site::Field& field : node.fields) {  // of a map with any keys
      Row row = begin_row();
      row.insert(row.end(), {field.key, cell_of(field.value.text)});
      list.rows.push_back(std::move(row));
    }
    for (const Node& item : node.items) {
      Row row = begin_row();
      if (key.type == Type::map) {
        add_map(row, item, key.keys);
      } else {
        row.push_back(cell_of(item, key));
      }
      list.rows.push_back(std::move(row));
    }
  }

  static void add_map(Row& row, const Node& map, std::span<const Key> keys) {
    for (const Key& key : keys) {
      const Node* value = map.find(key.name);
      if (key.type == Type::role_name) {
        const Entry* role = value ? value->target : nullptr;
        row.push_back(cell_of(role));
        row.push_back(role ? cell_of(role->title) : cell_of(site::text_of(map, key.name)));
      } else {
        row.push_back(value ? cell_of(*value, key) : Cell());
      }
    }
  }

  void fill_appearances() {
    Table& appearances = table("appearances");
    for (const site::Appearance& appearance : site_.appearances()) {
      appearances.rows.push_back({cell_of(appearances.rows.size() + 1), cell_of(appearance.person),
                                  cell_of(appearance.name), cell_of(appearance.event), cell_of(appearance.talk),
                                  cell_of(appearance.part), cell_of(appearance.session), cell_of(appearance.date)});
    }
  }

  void fill_terms(const site::Taxonomy& taxonomy) {
    Table& terms = table(taxonomy.name);
    for (const site::Term& term : taxonomy.terms)
      terms.rows.push_back({term.slug, cell_of(term.title), cell_of(term.summary)});
  }

  void fill_values() {
    Table& values = table("dataset_values");
    for (const Entry* dataset : site_.of(Kind::dataset)) {
      const site::Table& table = dataset->table;
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
          values.rows.push_back({dataset->slug, cell_of(row + 1), cell_of(column + 1), cell_of(table.columns[column]),
                                 cell_of(table.rows[row][column])});
        }
      }
    }
  }

  void fill_about() {
    const site::Settings& settings = site_.settings();
    Table& about = table("about");
    about.rows = {{"title", cell_of(settings.title)},
                  {"summary", cell_of(settings.summary)},
                  {"url", settings.base_url + "/"},
                  {"language", cell_of(settings.language)},
                  {"publisher", cell_of(settings.publisher)}};
  }

  void fill_descriptions() {
    Table& descriptions = table("descriptions");
    for (const Table& table : tables_) {
      descriptions.rows.push_back({table.name, std::string(), table.help});
      for (const Column& column : table.columns)
        descriptions.rows.push_back({table.name, column.name, column.help});
    }
  }

  const site::Site& site_;
  std::vector<Table>& tables_;
};

}  // namespace

std::vector<Table> catalogue_of(const site::Site& site) {
  std::vector<Table> tables = catalogue_tables();
  Filling(site, tables).fill();
  return tables;
}

}  // namespace herald::exporter
