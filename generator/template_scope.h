#pragma once
// A View as ctemplate asks for it. Only renderer.cpp includes this. The library's own TemplateDictionary copies every
// value under a global lock, and so gets slower with each thread; this one points into the View and locks nothing.

#include <ctemplate/template_dictionary_interface.h>

#include <string>
#include <string_view>

#include "generator/view.h"

namespace herald::generator {

/// Which file each include name stands for, over one rendering.
class IncludeFiles {
 public:
  virtual ~IncludeFiles() = default;
  /// Null when there is none; lives as long as this object.
  virtual const char* find(std::string_view name) const = 0;
};

class TemplateScope final : public ctemplate::TemplateDictionaryInterface {
 public:
  /// `view`, `outer` (null for the outermost) and `includes` must outlive the scope.
  TemplateScope(const View& view, const TemplateScope* outer, const IncludeFiles& includes)
      : view_(&view), outer_(outer), includes_(&includes) {}

 protected:
  ctemplate::TemplateString GetValue(const ctemplate::TemplateString& name) const override;
  bool IsHiddenSection(const ctemplate::TemplateString& name) const override;
  bool IsUnhiddenSection(const ctemplate::TemplateString& name) const override { return !IsHiddenSection(name); }
  bool IsHiddenTemplate(const ctemplate::TemplateString&) const override { return false; }
  const char* GetIncludeTemplateName(const ctemplate::TemplateString& name, int) const override;
  Iterator* CreateTemplateIterator(const ctemplate::TemplateString& name) const override;
  Iterator* CreateSectionIterator(const ctemplate::TemplateString& name) const override;
  void DumpToString(std::string* out, int level) const override;

 private:
  class Once;
  class Repetitions;

  const View::Views* find_section(std::string_view name) const;
  bool has(std::string_view name) const;

  const View* view_;
  const TemplateScope* outer_;
  const IncludeFiles* includes_;
};

}  // namespace herald::generator
