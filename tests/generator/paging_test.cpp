#include "generator/paging.h"

#include <doctest/doctest.h>

#include <vector>

namespace herald::generator {
namespace {

std::vector<std::size_t> sizes(std::size_t total, std::size_t per_page) {
  std::vector<std::size_t> sizes;
  Slice slice{.base = "/people/", .total = total, .per_page = per_page};
  for (; slice.page <= slice.pages(); ++slice.page)
    sizes.push_back(slice.count());
  return sizes;
}

TEST_CASE("the last page of a list takes a small rest, and a larger one has a page of its own") {
  struct Case {
    std::size_t total, per_page;
    std::vector<std::size_t> pages;
  };
  for (const Case& test : std::vector<Case>{
           {0, 24, {0}},
           {1, 24, {1}},
           {24, 24, {24}},
           {26, 24, {26}},
           {28, 24, {28}},
           {29, 24, {24, 5}},
           {50, 24, {24, 26}},
           {7, 5, {5, 2}},
           {3, 1, {1, 1, 1}},
       }) {
    CAPTURE(test.total);
    CAPTURE(test.per_page);
    CHECK(sizes(test.total, test.per_page) == test.pages);
  }
}

}  // namespace
}  // namespace herald::generator
