#include "generator/template_scope.h"

#include <optional>
#include <utility>

namespace herald::generator {
namespace {

std::string_view view_of(const ctemplate::TemplateString& text) {
  return {text.data(), text.size()};
}

}  // namespace

/// Shows a section or an include once, in the scope in which it stands.
class TemplateScope::Once final : public Iterator {
 public:
  explicit Once(const TemplateScope& scope) : scope_(&scope) {}
  bool HasNext() const override { return scope_ != nullptr; }
  const TemplateDictionaryInterface& Next() override { return *std::exchange(scope_, nullptr); }

 private:
  const TemplateScope* scope_;
};

/// Shows a section once for each of its views. ctemplate is done with one scope before it asks for the next.
class TemplateScope::Repetitions final : public Iterator {
 public:
  Repetitions(const View::Views& views, const TemplateScope& outer) : views_(views), outer_(outer) {}
  bool HasNext() const override { return next_ < views_.size(); }
  const TemplateDictionaryInterface& Next() override {
    return current_.emplace(*views_[next_++], &outer_, *outer_.includes_);
  }

 private:
  const View::Views& views_;
  const TemplateScope& outer_;
  std::size_t next_ = 0;
  std::optional<TemplateScope> current_;
};

ctemplate::TemplateString TemplateScope::GetValue(const ctemplate::TemplateString& name) const {
  for (const TemplateScope* scope = this; scope != nullptr; scope = scope->outer_) {
    if (const std::string* value = scope->view_->find_value(view_of(name))) return {value->data(), value->size()};
  }
  return {"", 0};
}

const View::Views* TemplateScope::find_section(std::string_view name) const {
  for (const TemplateScope* scope = this; scope != nullptr; scope = scope->outer_) {
    if (const View::Views* section = scope->view_->find_section(name)) return section;
  }
  return nullptr;
}

bool TemplateScope::has(std::string_view name) const {
  for (const TemplateScope* scope = this; scope != nullptr; scope = scope->outer_) {
    if (const std::string* value = scope->view_->find_value(name)) return !value->empty();
    if (const View::Views* section = scope->view_->find_section(name)) return !section->empty();
  }
  return false;
}

bool TemplateScope::IsHiddenSection(const ctemplate::TemplateString& name) const {
  std::string_view text = view_of(name);
  if (const View::Views* section = find_section(text)) return section->empty();
  if (text.starts_with("HAS_")) return !has(text.substr(4));
  if (text.starts_with("NO_")) return has(text.substr(3));
  return true;
}

TemplateScope::Iterator* TemplateScope::CreateSectionIterator(const ctemplate::TemplateString& name) const {
  if (const View::Views* section = find_section(view_of(name))) return new Repetitions(*section, *this);
  return new Once(*this);
}

TemplateScope::Iterator* TemplateScope::CreateTemplateIterator(const ctemplate::TemplateString&) const {
  return new Once(*this);
}

const char* TemplateScope::GetIncludeTemplateName(const ctemplate::TemplateString& name, int) const {
  return includes_->find(view_of(name));
}

void TemplateScope::DumpToString(std::string* out, int) const {
  *out += "(a view)";
}

}  // namespace herald::generator
