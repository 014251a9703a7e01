// cmark-gfm keeps one process-wide table of characters that may begin an inline. An extension such as strikethrough
// adds its own ('~') when a parse begins and takes them out when it ends, so a parse in one thread pulls them from
// under a parse in another, and the output is silently wrong.
//
// All our parses attach the same extensions, so the table may as well keep their characters for ever. The linker
// sends cmark-gfm's two calls here (--wrap, see cmake/dependencies.cmake): removing does nothing, and adding works
// until the table is frozen, which is done after one parse that has made every extension add its characters.

#include "site/markdown_threads.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <mutex>

namespace {

// Written under call_once before any parse, read-only afterwards.
bool is_frozen = false;

}  // namespace

// The names are the linker's: __wrap_ and __real_ before the symbol.
extern "C" {
void __real_cmark_inlines_add_special_character(unsigned char c, bool emphasis);

void __wrap_cmark_inlines_add_special_character(unsigned char c, bool emphasis) {
  if (!is_frozen) __real_cmark_inlines_add_special_character(c, emphasis);
}

void __wrap_cmark_inlines_remove_special_character(unsigned char, bool) {}
}

namespace herald::site {

void prepare_cmark() {
  static std::once_flag once;
  std::call_once(once, [] {
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    for (const char* name : cmark_extensions) {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    }
    cmark_parser_feed(parser, "x", 1);
    cmark_node_free(cmark_parser_finish(parser));
    cmark_parser_free(parser);
    is_frozen = true;
  });
}

}  // namespace herald::site
