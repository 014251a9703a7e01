#include "pictures/fonts.h"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "base/hash.h"
#include "base/text.h"

namespace herald::pictures {
namespace {

struct Free {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcObjectSet* objects) const { FcObjectSetDestroy(objects); }
  void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
};

std::string text_of(FcPattern* font, const char* object) {
  FcChar8* text = nullptr;
  return FcPatternGetString(font, object, 0, &text) == FcResultMatch ? reinterpret_cast<const char*>(text)
                                                                     : std::string();
}

std::string name_all() {
  // Pango lists "Sans" even where there is nothing to draw it with, so fontconfig itself is asked.
  const std::unique_ptr<FcPattern, Free> any(FcPatternCreate());
  const std::unique_ptr<FcObjectSet, Free> wanted(FcObjectSetBuild(FC_FAMILY, FC_STYLE, FC_FONTVERSION, nullptr));
  const std::unique_ptr<FcFontSet, Free> fonts(FcFontList(nullptr, any.get(), wanted.get()));
  if (!fonts || fonts->nfont == 0) return {};
  std::vector<std::string> names;
  for (int i = 0; i < fonts->nfont; ++i) {
    int version = 0;
    FcPatternGetInteger(fonts->fonts[i], FC_FONTVERSION, 0, &version);
    names.push_back(
        fmt::format("{}\t{}\t{}", text_of(fonts->fonts[i], FC_FAMILY), text_of(fonts->fonts[i], FC_STYLE), version));
  }
  std::ranges::sort(names);
  return to_hex(fingerprint(join(names, "\n")));
}

}  // namespace

const std::string& fonts_of_machine() {
  static const std::string name = name_all();
  return name;
}

bool has_fonts() {
  return !fonts_of_machine().empty();
}

}  // namespace herald::pictures
