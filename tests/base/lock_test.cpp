#include "base/lock.h"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <optional>
#include <thread>
#include <utility>

#include "base/error.h"
#include "tests/support/temporary_folder.h"

namespace herald {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

}  // namespace

TEST_CASE("a locked file refuses the next with the words it was told, until the lock is gone") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "lock";
  {
    const Lock lock = Lock::of_file(file, "somebody is at it");
    CHECK_THROWS_WITH_AS(Lock::of_file(file, "somebody is at it"), "somebody is at it", Error);
  }
  const Lock lock = Lock::of_file(file, "somebody is at it");
}

TEST_CASE("a locked folder refuses the next, and nothing is written into it") {
  const TemporaryFolder folder;
  {
    const Lock lock = Lock::of_folder(folder.path(), "somebody is at it");
    CHECK_THROWS_WITH_AS(Lock::of_folder(folder.path(), "somebody is at it"), "somebody is at it", Error);
    CHECK(fs::is_empty(folder.path()));
  }
  const Lock lock = Lock::of_folder(folder.path(), "somebody is at it");
}

TEST_CASE("a lock moves, and is held once") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "lock";
  std::optional<Lock> first = Lock::of_file(file, "somebody is at it");
  {
    const Lock second = std::move(*first);
    first.reset();
    CHECK_THROWS_WITH_AS(Lock::of_file(file, "somebody is at it"), "somebody is at it", Error);
  }
  const Lock third = Lock::of_file(file, "somebody is at it");
}

TEST_CASE("who waits for a lock has it when the other has let it go") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "lock";
  std::optional<Lock> first = Lock::waiting_for_file(file);
  std::atomic<bool> is_let_go = false;
  bool came_after = false;
  std::thread other([&] {
    const Lock second = Lock::waiting_for_file(file);
    came_after = is_let_go;
  });
  is_let_go = true;
  first.reset();
  other.join();
  CHECK(came_after);
}

TEST_CASE("what cannot be locked is an error that names it") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH_AS(Lock::of_file(folder.path(), "busy"),
                       ("cannot lock '" + folder.path().string() + "': Is a directory").c_str(), Error);
  CHECK_THROWS_WITH_AS(Lock::of_folder(folder.path() / "a", "busy"), doctest::Contains("No such file"), Error);
}

}  // namespace herald
