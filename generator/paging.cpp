#include "generator/paging.h"

#include <fmt/format.h>

#include <algorithm>

namespace herald::generator {
namespace {

void add_number(View& paging, const Slice& slice, std::size_t number) {
  View& link = add_link(paging, "PAGES", {std::to_string(number), slice.url_of(number), {}});
  if (number == slice.page) link.show("CURRENT_PAGE");
}

}  // namespace

// A rest of up to a sixth of a page is not worth one of its own.
std::size_t Slice::pages() const {
  return std::max<std::size_t>(1, (total + per_page - 1 - per_page / 6) / per_page);
}

std::size_t Slice::count() const {
  return page == pages() ? total - first() : per_page;
}

std::string Slice::url_of(std::size_t number) const {
  return url_in(*settings, language, number == 1 ? base : fmt::format("{}page/{}/", base, number));
}

std::vector<Alternate> Slice::alternates() const {
  return alternates_of(*settings, page == 1 ? base : fmt::format("{}page/{}/", base, page));
}

void plan_slices(Pages& pages, const Slice& first, const std::function<Draft(const Context&, const Slice&)>& prepare) {
  for (Slice slice = first; slice.page <= slice.pages(); ++slice.page) {
    pages.push_back({path_of_url(slice.url()),
                     [slice, prepare](const Context& context) { return prepare(context, slice); },
                     true,
                     {},
                     slice.alternates()});
  }
}

void add_paging(View& view, const Slice& slice, const Wording& wording) {
  const std::size_t last = slice.pages();
  if (last == 1) return view.hide("PAGING");
  View& paging = view.add("PAGING");
  paging.set("PAGE_TEXT", wording.words.text("paging.text",
                                             {{"page", std::to_string(slice.page)}, {"pages", std::to_string(last)}}));
  paging.set("PREVIOUS_URL", slice.page > 1 ? slice.url_of(slice.page - 1) : "");
  paging.set("NEXT_URL", slice.page < last ? slice.url_of(slice.page + 1) : "");
  std::size_t before = 0;
  for (std::size_t number = 1; number <= last; ++number) {
    const bool is_near = number + 1 >= slice.page && number <= slice.page + 1;
    if (number != 1 && number != last && !is_near) continue;
    if (number != before + 1) add_link(paging, "PAGES", {"…", "", {}});
    add_number(paging, slice, number);
    before = number;
  }
}

}  // namespace herald::generator
