#include "site/json_schema.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "site/schema.h"
#include "site/translations.h"
#include "site/yaml.h"

namespace herald::site {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view slug_pattern = "^[a-z0-9][a-z0-9-]{0,199}$";
constexpr std::string_view date_pattern = "^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
constexpr std::string_view language_pattern = "^[A-Za-z0-9]{2,3}(-[A-Za-z0-9]{1,8})*$";
constexpr std::string_view url_pattern = "^https?://[^/\\s][^\\s]*$";
constexpr std::string_view address_pattern = "^/(?!.*\\.\\.)[^\\s]*$";
constexpr std::string_view file_pattern = "^/?[^/.\\\\][^/\\\\]*(/[^/.\\\\][^/\\\\]*)*$";

Json strings(std::span<const std::string_view> texts) {
  Json list = Json::array();
  for (const std::string_view text : texts)
    list.push_back(text);
  return list;
}

Json pattern(std::string_view regex) {
  return {{"type", "string"}, {"pattern", regex}};
}

/// The table's example as a tool would read it: the text of a scalar, but a year or a count as a number.
Json example_value(const Node& node, const Key& key) {
  if (node.shape == Node::Shape::list) {
    Json list = Json::array();
    for (const Node& item : node.items)
      list.push_back(example_value(item, key));
    return list;
  }
  if (node.shape == Node::Shape::map) {
    Json map = Json::object();
    for (const Field& field : node.fields) {
      const Key* inner = find_key(key.keys, field.key);
      map[field.key] = inner == nullptr ? Json(field.value.text) : example_value(field.value, *inner);
    }
    return map;
  }
  const bool is_year = key.type == Type::date && node.text.size() == 4;
  if (key.type == Type::number || is_year) return std::stoi(node.text);
  if (key.type == Type::share) return std::stod(node.text);
  if (key.type == Type::boolean) return node.text == "true";
  return node.text;
}

Json example_of(const Key& key) {
  const auto tree = parse_yaml(fmt::format("{}: {}", key.name, key.example), "the schema table");
  return tree ? example_value(tree->fields.front().value, key) : Json(key.example);
}

class SchemaMaker {
 public:
  explicit SchemaMaker(const KnownValues& known) : known_(known) {}

  /// An object that holds `keys` and nothing else.
  Json object_of(const std::vector<const Key*>& keys) const {
    Json properties = Json::object();
    Json required = Json::array();
    for (const Key* key : keys) {
      properties[std::string(key->name)] = property(*key);
      if (key->need == Need::required) required.push_back(key->name);
    }
    Json schema = {{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
    if (!required.empty()) schema["required"] = std::move(required);
    return schema;
  }

  static std::vector<const Key*> pointers(std::span<const Key> keys) {
    std::vector<const Key*> result;
    for (const Key& key : keys)
      result.push_back(&key);
    return result;
  }

 private:
  Json property(const Key& key) const {
    Json schema = {{"description", key.help}};
    if (key.many == Many::list) {
      schema["type"] = "array";
      schema["items"] = value(key);
    } else {
      schema.update(value(key));
    }
    if (!schema.contains("examples")) schema["examples"] = Json::array({example_of(key)});
    return schema;
  }

  Json value(const Key& key) const {
    switch (key.type) {
      case Type::text:
        return {{"type", Json::array({"string", "number"})}};
      case Type::date:
        return {
            {"type", Json::array({"string", "integer"})}, {"pattern", date_pattern}, {"minimum", 1}, {"maximum", 9999}};
      case Type::boolean:
        return {{"type", "boolean"}};
      case Type::number:
        return {{"type", "integer"}, {"minimum", 0}};
      case Type::share:
        return {{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
      case Type::choice:
        return {{"enum", strings(key.choices)}};
      case Type::token:
        return with_examples(pattern(slug_pattern), strings(key.choices));
      case Type::language:
        return pattern(language_pattern);
      case Type::url:
        return pattern(url_pattern);
      case Type::slug:
        return term(key);
      case Type::reference:
        return with_examples(pattern(slug_pattern), known_for(known_, key));
      case Type::role_name:
        return with_examples({{"type", Json::array({"string", "number"})}}, known_for(known_, key));
      case Type::file:
        return pattern(file_pattern);
      case Type::address:
        return pattern(address_pattern);
      case Type::map:
        return object_of(pointers(key.keys));
      case Type::open_map:
        return {{"type", "object"}, {"additionalProperties", pattern(url_pattern)}};
    }
    return {};
  }

  Json term(const Key& key) const {
    const std::vector<std::string> terms = known_for(known_, key);
    return terms.empty() ? pattern(slug_pattern) : Json{{"enum", terms}};
  }

  static Json with_examples(Json schema, const Json& examples) {
    if (!examples.empty()) schema["examples"] = examples;
    return schema;
  }

  const KnownValues& known_;
};

SchemaFile file_of(std::string_view name, std::string_view title, std::string_view help, Json object) {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}, {"description", help}};
  schema.update(object);
  return {fmt::format("{}.schema.json", name), schema.dump(2) + "\n"};
}

}  // namespace

std::vector<SchemaFile> json_schemas(const KnownValues& known) {
  const SchemaMaker maker(known);
  std::vector<SchemaFile> result;
  for (const KindSchema& kind : kinds()) {
    result.push_back(file_of(kind.name, fmt::format("Herald: front matter of {}", kind.plural), kind.help,
                             maker.object_of(keys_of(kind.kind))));
    const std::vector<Key> words = keys_of_translation(kind.kind);
    result.push_back(file_of(fmt::format("{}.translation", kind.name),
                             fmt::format("Herald: front matter of {} in another language", kind.plural),
                             "Words alone; the rest is the original's to say.",
                             maker.object_of(SchemaMaker::pointers(words))));
  }
  result.push_back(file_of("herald", "Herald: herald.yml", "Settings of the whole site.",
                           maker.object_of(SchemaMaker::pointers(settings_keys()))));
  return result;
}

}  // namespace herald::site
