#pragma once
// Lists that are cut into pages: /people/, /people/page/2/, …

#include <cstddef>
#include <functional>
#include <string>

#include "generator/plan.h"
#include "generator/wording.h"

namespace herald::generator {

/// One page of a list of `total` entries. Pages count from 1; a list without entries still has one page.
struct Slice {
  std::string base;  ///< address of the first page in the site's own language: "/people/"
  std::size_t total = 0;
  std::size_t per_page = 1;
  std::size_t page = 1;
  const site::Settings* settings = nullptr;
  std::string language = {};

  std::size_t pages() const;
  std::size_t first() const { return (page - 1) * per_page; }
  std::size_t count() const;  ///< entries on this page
  std::string url() const { return url_of(page); }
  std::string url_of(std::size_t number) const;
  std::vector<Alternate> alternates() const;
};

/// Plans every page of a list; `prepare` is called with the slice of each.
void plan_slices(Pages& pages, const Slice& first, const std::function<Draft(const Context&, const Slice&)>& prepare);

/// Section PAGING, if there is more than one page: the first, the last, the neighbours, and gaps between them.
void add_paging(View& view, const Slice& slice, const Wording& wording);

}  // namespace herald::generator
