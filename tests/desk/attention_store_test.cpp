#include "desk/attention_store.h"

#include "base/error.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

namespace herald::desk {
namespace {

using Counts = std::vector<AttentionCount>;

TEST_CASE("counts add up, and are there for the next who opens the database") {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "deep/desk.sqlite";
  {
    AttentionStore store(path);
    store.add(Counts{{"grace-hopper", 1}, {"ada-lovelace", 0.5}});
    store.add(Counts{{"grace-hopper", 0.25}});
    store.add({});
  }
  CHECK(AttentionStore(path).all() == Counts{{"ada-lovelace", 0.5}, {"grace-hopper", 1.25}});
}

TEST_CASE("two may write the same database") {
  const test::TemporaryFolder folder;
  AttentionStore one(folder.path() / "desk.sqlite");
  AttentionStore other(folder.path() / "desk.sqlite");
  one.add(Counts{{"ada", 1}});
  other.add(Counts{{"ada", 2}});
  CHECK(one.all() == Counts{{"ada", 3}});
}

TEST_CASE("nothing is left of someone who is forgotten") {
  const test::TemporaryFolder folder;
  AttentionStore store(folder.path() / "desk.sqlite");
  store.add(Counts{{"ada", 1}, {"grace", 2}});
  store.forget("ada");
  CHECK(store.all() == Counts{{"grace", 2}});
}

TEST_CASE("reading makes no database") {
  const test::TemporaryFolder folder;
  CHECK(read_attention(folder.path() / "desk.sqlite").empty());
  CHECK_FALSE(std::filesystem::exists(folder.path() / "desk.sqlite"));
}

TEST_CASE("a file that is no database is refused, and stays as it is") {
  const test::TemporaryFolder folder;
  test::write(folder, "desk.sqlite",
              "no database, but more than a hundred bytes of somebody's notes, so that it "
              "cannot be taken for an empty one by any chance");
  CHECK_THROWS_AS(AttentionStore(folder.path() / "desk.sqlite"), Error);
}

}  // namespace
}  // namespace herald::desk
